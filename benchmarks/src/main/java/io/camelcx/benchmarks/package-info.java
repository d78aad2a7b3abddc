/** Measures the components against what a user would pick instead; {@code docs/benchmarks.md} describes the method and the results. */
package io.camelcx.benchmarks;
