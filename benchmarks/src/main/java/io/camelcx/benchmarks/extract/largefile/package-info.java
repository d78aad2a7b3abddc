/** A file far larger than the heap of the JVM that processes it. */
package io.camelcx.benchmarks.extract.largefile;
