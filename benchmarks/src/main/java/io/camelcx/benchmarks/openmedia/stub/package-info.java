/** A server that responds to each creation with the same bytes, as fast as possible. */
package io.camelcx.benchmarks.openmedia.stub;
