// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import io.camelcx.support.error.CxApiException;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/**
 * Tells a row that is refused as bad, by the hub or by the contact centre, from one that only has to wait: for a server that is
 * down, a login that is wrong, a service that is not there yet.
 */
public final class Refusal implements Predicate {

    /** The vendor's codes for a request that will never be good: bad, too large, not to be processed. */
    private static final Set<Integer> BAD_REQUEST = Set.of(400, 413, 422);

    @Override
    public boolean matches(Exchange exchange) {
        Throwable failure = RowFailure.of(exchange);
        return failure instanceof RefusedRowException
                // The component's own refusal, before any call.
                || failure instanceof IllegalArgumentException
                || (failure instanceof CxApiException refusal
                        && code(refusal).filter(BAD_REQUEST::contains).isPresent());
    }

    /** The status of the answer; the vendor also sends good answers with an error's code in them. */
    private static Optional<Integer> code(CxApiException refusal) {
        int status = refusal.status().orElse(0);
        return status >= 400
                ? Optional.of(status)
                : refusal.code().filter(code -> code.matches("\\d{3}")).map(Integer::valueOf);
    }
}
