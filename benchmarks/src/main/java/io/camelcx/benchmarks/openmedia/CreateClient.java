// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

/** Somebody who creates work items at the stub. Called from several threads. */
interface CreateClient extends AutoCloseable {

    /** Creates one; returns the id that the answer gives it. */
    String create(WorkItem item) throws Exception;

    @Override
    void close() throws Exception;
}
