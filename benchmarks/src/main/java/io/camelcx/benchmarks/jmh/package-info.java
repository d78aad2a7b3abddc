/** Benchmarks that JMH runs, each contender in a forked JVM, and their reports. */
package io.camelcx.benchmarks.jmh;
