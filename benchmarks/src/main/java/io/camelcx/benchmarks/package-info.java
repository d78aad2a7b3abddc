/** Measures the components against what a user would pick instead; {@code docs/benchmarks.md} tells method and results. */
package io.camelcx.benchmarks;
