/** A server that answers each creation with the same bytes, as fast as may be. */
package io.camelcx.benchmarks.openmedia.stub;
