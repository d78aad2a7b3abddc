// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** What a producer does with an exchange, without holding a thread while it waits. */
@FunctionalInterface
public interface Operation {

    /**
     * Starts it.
     *
     * @return completes when the result is in the exchange's message; its failure becomes the exchange's exception
     * @throws Exception before any call, if the message lacks something; it becomes the exchange's exception too
     */
    CompletableFuture<Void> execute(Exchange exchange) throws Exception;

    /** The producer stops: releases what was acquired for it. */
    default void close() {}
}
