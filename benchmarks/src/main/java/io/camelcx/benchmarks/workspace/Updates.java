// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import java.util.concurrent.CompletableFuture;

/** Changes the data attached to an agent's call, an operation whose outcome arrives as an event. */
interface Updates extends AutoCloseable {

    /**
     * Starts the operation.
     *
     * @param number the value to attach, which the outcome has
     * @return the {@link System#nanoTime} at which the outcome was handed on
     */
    CompletableFuture<Long> update(int number);

    @Override
    void close() throws Exception;
}
