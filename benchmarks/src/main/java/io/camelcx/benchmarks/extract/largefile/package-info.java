/** A file far larger than the heap of the JVM that it passes through. */
package io.camelcx.benchmarks.extract.largefile;
