/** The benchmarks of creating work items, and the clients that are compared. */
package io.camelcx.benchmarks.openmedia;
