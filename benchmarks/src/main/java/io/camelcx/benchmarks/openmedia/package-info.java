/** The benchmarks of creating work items, and those who are compared. */
package io.camelcx.benchmarks.openmedia;
