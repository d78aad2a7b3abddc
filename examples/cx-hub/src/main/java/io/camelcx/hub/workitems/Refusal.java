// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import io.camelcx.support.error.CxApiException;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/**
 * Distinguishes a row that the hub or the contact centre refuses as invalid from one that can be retried, for instance because the
 * server is down, the credentials are wrong or the service does not exist yet.
 */
public final class Refusal implements Predicate {

    /** The vendor's codes for a request that is never accepted: bad, too large, unprocessable. */
    private static final Set<Integer> BAD_REQUEST = Set.of(400, 413, 422);

    @Override
    public boolean matches(Exchange exchange) {
        Throwable failure = failure(exchange);
        // Thrown by the hub or the component before any call.
        return failure instanceof IllegalArgumentException
                || (failure instanceof CxApiException refusal
                        && code(refusal).filter(BAD_REQUEST::contains).isPresent());
    }

    /** Why the work item of a row could not be created, while Camel handles the failure and after. */
    public static String reason(Exchange exchange) {
        Throwable failure = failure(exchange);
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static Throwable failure(Exchange exchange) {
        Throwable failure = Optional.ofNullable(exchange.getException())
                .orElseGet(() -> exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
        // Camel's wrapper adds no information.
        return failure instanceof CamelExecutionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** The status of the response; the vendor also sends successful responses that contain an error code. */
    private static Optional<Integer> code(CxApiException refusal) {
        int status = refusal.status().orElse(0);
        return status >= 400
                ? Optional.of(status)
                : refusal.code().filter(code -> code.matches("\\d{3}")).map(Integer::valueOf);
    }
}
