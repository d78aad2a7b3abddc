// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

/** A client that fetches one file. */
public interface FileClient extends AutoCloseable {

    /** Fetches the file; returns its MiB on the disk, or its rows. Called once. */
    long fetch() throws Exception;

    /** Ends its threads and deletes its files. */
    @Override
    void close() throws Exception;
}
