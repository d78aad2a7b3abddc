/** The clients that send the rows of a file to a route. */
package io.camelcx.benchmarks.extract.records;
