// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/**
 * Keeps what a consumer hands to its exception handler: bind it, and name it in the URI as {@code exceptionHandler=#failures}.
 *
 * @param failures those so far, in their order; any thread may read it
 */
public record FailureCapture(List<Throwable> failures) implements ExceptionHandler {

    /** Nothing yet. */
    public FailureCapture() {
        this(new CopyOnWriteArrayList<>());
    }

    @Override
    public void handleException(Throwable exception) {
        failures.add(exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        failures.add(exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        failures.add(exception);
    }
}
