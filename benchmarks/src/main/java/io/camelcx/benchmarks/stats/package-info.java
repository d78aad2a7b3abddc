/** The benchmarks of live statistics, one class each. */
package io.camelcx.benchmarks.stats;
