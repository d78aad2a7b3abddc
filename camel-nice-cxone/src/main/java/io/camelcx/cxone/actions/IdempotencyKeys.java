// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.actions.client.ActionDraft;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/** The {@code Idempotency-Key} of each creation of an exchange: the same when the exchange is redelivered to the endpoint. */
final class IdempotencyKeys {

    private static final String PROPERTY = "CamelCxoneActionsIdempotencyKeys";

    private IdempotencyKeys() {}

    /**
     * The key of the exchange's only action: the header, else one that is made.
     *
     * @throws IllegalArgumentException if the header cannot be sent
     */
    static String ofOne(Exchange exchange, ActionDraft draft) {
        return header(exchange).orElseGet(() -> made(exchange, draft));
    }

    /** The key of one of several actions, which follows from the header and the name, else is made. */
    static String ofSeveral(Exchange exchange, ActionDraft draft) {
        return header(exchange)
                .map(key -> UUID.nameUUIDFromBytes((key + "\n" + draft.name()).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .orElseGet(() -> made(exchange, draft));
    }

    /** Another action of the exchange, or the same with other content, has another key. */
    private static String made(Exchange exchange, ActionDraft draft) {
        Map<?, ?> known = exchange.getProperty(PROPERTY, Map.class);
        @SuppressWarnings("unchecked")
        Map<ActionDraft, String> keys = known == null ? new ConcurrentHashMap<>() : (Map<ActionDraft, String>) known;
        exchange.setProperty(PROPERTY, keys);
        return keys.computeIfAbsent(draft, any -> UUID.randomUUID().toString());
    }

    private static Optional<String> header(Exchange exchange) {
        String key = exchange.getMessage().getHeader(CxoneActionsConstants.IDEMPOTENCY_KEY, String.class);
        if (key != null && !key.matches("[\\x21-\\x7E]{1,255}")) {
            throw new IllegalArgumentException("The header " + CxoneActionsConstants.IDEMPOTENCY_KEY
                    + " must be 1 to 255 visible ASCII characters, such as a UUID");
        }
        return Optional.ofNullable(key);
    }
}
