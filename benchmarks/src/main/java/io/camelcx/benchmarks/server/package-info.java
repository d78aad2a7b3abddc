/** The server's side: a simulator in a JVM of its own, which publishes as a benchmark asks. */
package io.camelcx.benchmarks.server;
