// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What operations read from a message, and what a message says of a user. */
final class UserMessage {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final TextOption user;
    private final TextOption property;

    UserMessage(ExpertUsersEndpoint endpoint) {
        String path = endpoint.getUser();
        this.user =
                TextOption.of(endpoint, ExpertUsersConstants.USER, path.equals(ExpertUsersEndpoint.ALL) ? null : path);
        this.property = TextOption.of(
                endpoint,
                ExpertUsersConstants.PROPERTY,
                endpoint.getConfiguration().getProperty());
    }

    AccountId user(Exchange exchange, ExpertUsersOperation operation) {
        return user.read(exchange)
                .map(AccountId::user)
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs a user: expert-users:current, a number or a name in the URI, or the header "
                        + ExpertUsersConstants.USER));
    }

    String property(Exchange exchange, ExpertUsersOperation operation) {
        return property.read(exchange)
                .orElseThrow(() -> new IllegalArgumentException(
                        operation + " needs the option property or the header " + ExpertUsersConstants.PROPERTY));
    }

    byte[] value(Exchange exchange) {
        byte[] value = exchange.getMessage().getBody(byte[].class);
        if (value == null) {
            throw new IllegalArgumentException(
                    "setProperty needs the value as the body, as text or bytes; an empty text is a value too");
        }
        return value;
    }

    String type(Exchange exchange) {
        return Optional.ofNullable(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .filter(type -> !type.isBlank())
                .orElse(TEXT);
    }

    Optional<String> etag(Exchange exchange) {
        return Optional.ofNullable(exchange.getMessage().getHeader(ExpertUsersConstants.ETAG, String.class))
                .filter(etag -> !etag.isBlank());
    }

    /** Taken off the message, so that nothing that sees the exchange later sees it. */
    String password(Exchange exchange) {
        Object value = exchange.getMessage().removeHeader(ExpertUsersConstants.PASSWORD);
        if (exchange.getContext().isAllowUseOriginalMessage() && exchange.getUnitOfWork() != null) {
            Optional.ofNullable(exchange.getUnitOfWork().getOriginalInMessage())
                    .ifPresent(message -> message.removeHeader(ExpertUsersConstants.PASSWORD));
        }
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("setPassword needs the header " + ExpertUsersConstants.PASSWORD);
        }
        return value.toString();
    }

    /** Sets the headers of a user. */
    static void describe(Message message, XmlElement user) {
        user.number("id").ifPresent(id -> message.setHeader(ExpertUsersConstants.USER_ID, id));
        user.first("username").ifPresent(name -> message.setHeader(ExpertUsersConstants.USERNAME, name.text()));
    }
}
