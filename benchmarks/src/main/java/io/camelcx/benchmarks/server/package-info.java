/** The server's side: a simulator in a JVM of its own, which publishes on request of a benchmark. */
package io.camelcx.benchmarks.server;
