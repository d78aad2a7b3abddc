// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

/** Somebody who fetches one file. */
public interface FileClient extends AutoCloseable {

    /** Fetches it; returns how much it was: MiB on the disk, or rows. Called once. */
    long fetch() throws Exception;

    /** Leaves nothing behind, neither a thread nor a file. */
    @Override
    void close() throws Exception;
}
