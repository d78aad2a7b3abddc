/** The order in which contenders are measured. */
package io.camelcx.benchmarks.rounds;
