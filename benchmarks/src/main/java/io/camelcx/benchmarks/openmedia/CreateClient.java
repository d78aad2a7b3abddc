// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

/** A client that creates work items at the stub. Thread-safe. */
interface CreateClient extends AutoCloseable {

    /** Creates a work item; returns the id in the response. */
    String create(WorkItem item) throws Exception;

    @Override
    void close() throws Exception;
}
