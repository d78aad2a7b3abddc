// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.rest.client.RedirectQuery;
import io.camelcx.support.exchange.SecretHeader;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/** The redirect with which a browser has come back, in the headers of a message. */
final class RedirectMessage {

    /** Where its query may be, the first one found counts. */
    private static final List<String> QUERIES =
            List.of(CxcomConstants.REDIRECT, Exchange.HTTP_RAW_QUERY, Exchange.HTTP_QUERY);

    /** The parameters of a query are headers, too. */
    private static final List<String> PARAMETERS = List.of("auth_code", "code");

    private RedirectMessage() {}

    /**
     * Takes the query off the message, with everything that may contain its code, so that nothing that sees the exchange later sees the code.
     *
     * @throws IllegalArgumentException if the message has none
     */
    static RedirectQuery take(Exchange exchange) {
        Optional<String> query = Optional.empty();
        for (String header : QUERIES) {
            Optional<String> taken = SecretHeader.take(exchange, header);
            query = query.or(() -> taken);
        }
        PARAMETERS.forEach(header -> SecretHeader.take(exchange, header));
        return query.map(RedirectQuery::of)
                .orElseThrow(() -> new IllegalArgumentException("token needs the query of the redirect: the header "
                        + CxcomConstants.REDIRECT + ", or the request" + " of the browser with "
                        + Exchange.HTTP_RAW_QUERY + " or " + Exchange.HTTP_QUERY));
    }
}
