/** The simulated CXone in a JVM of its own, and how it is reached. */
package io.camelcx.benchmarks.extract.server;
