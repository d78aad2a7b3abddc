// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;

/** The reason why the work item of a row could not be created, while Camel handles the failure and after. */
public final class RowFailure {

    private RowFailure() {}

    /** The failure of an exchange that has one. */
    static Throwable of(Exchange exchange) {
        Exception failure = exchange.getException();
        Exception known = failure == null ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class) : failure;
        // Camel's wrapper adds no information.
        return known instanceof CamelExecutionException && known.getCause() != null ? known.getCause() : known;
    }

    /** The message of the failure. */
    public static String reason(Exchange exchange) {
        Throwable failure = of(exchange);
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
