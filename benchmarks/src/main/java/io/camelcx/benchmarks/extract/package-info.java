/** The benchmarks of extracted files: on their way to the disk, and row by row into a route. */
package io.camelcx.benchmarks.extract;
