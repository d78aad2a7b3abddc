/** The clients that download a file to the disk. */
package io.camelcx.benchmarks.extract.download;
