// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A header whose value is a secret. Taking it removes it, so that nothing that sees the exchange later sees the secret. */
public final class SecretHeader {

    private SecretHeader() {}

    /**
     * Removes a header from the message of an exchange, and from the original message that Camel keeps for dead letters.
     *
     * @return its value; empty if there was none, or one that is no text
     */
    public static Optional<String> take(Exchange exchange, String header) {
        Object value = exchange.getMessage().removeHeader(header);
        if (value == null) {
            return Optional.empty();
        }
        original(exchange).ifPresent(message -> message.removeHeader(header));
        return text(exchange, value);
    }

    /** Camel keeps a copy of the message that the route received, if the context says so. */
    private static Optional<Message> original(Exchange exchange) {
        return exchange.getContext().isAllowUseOriginalMessage()
                ? Optional.ofNullable(exchange.getUnitOfWork()).map(work -> work.getOriginalInMessage())
                : Optional.empty();
    }

    /** The error of a failed conversion would quote the value. */
    private static Optional<String> text(Exchange exchange, Object value) {
        return Optional.ofNullable(exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, value))
                .filter(text -> !text.isBlank());
    }
}
