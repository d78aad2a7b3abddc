// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.auth.client.UserTokens;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The secrets of an exchange. Taking them removes their headers, so that nothing that sees the exchange later sees them. */
final class MessageSecrets {

    private static final Map<AuthSecret, String> HEADERS = Map.of(
            AuthSecret.code, GenesysAuthConstants.CODE,
            AuthSecret.password, GenesysAuthConstants.PASSWORD,
            AuthSecret.refreshToken, GenesysAuthConstants.REFRESH_TOKEN,
            AuthSecret.accessToken, GenesysAuthConstants.ACCESS_TOKEN,
            AuthSecret.oldPassword, GenesysAuthConstants.OLD_PASSWORD,
            AuthSecret.newPassword, GenesysAuthConstants.NEW_PASSWORD);

    private final Exchange exchange;
    private final Optional<AuthSecrets> bean;
    private final Map<AuthSecret, String> taken = new EnumMap<>(AuthSecret.class);

    private MessageSecrets(Exchange exchange, Optional<AuthSecrets> bean) {
        this.exchange = exchange;
        this.bean = bean;
    }

    /** Takes the headers off the message, whatever the operation needs of them. */
    static MessageSecrets take(Exchange exchange, Optional<AuthSecrets> bean) {
        MessageSecrets secrets = new MessageSecrets(exchange, bean);
        HEADERS.forEach(secrets::take);
        return secrets;
    }

    private void take(AuthSecret name, String header) {
        Object value = exchange.getMessage().removeHeader(header);
        if (value != null) {
            text(value).ifPresent(text -> taken.put(name, text));
            original().ifPresent(message -> message.removeHeader(header));
        }
    }

    /** Camel keeps a copy of the message that the route received, for dead letters, if the context says so. */
    private Optional<Message> original() {
        return exchange.getContext().isAllowUseOriginalMessage()
                ? Optional.ofNullable(exchange.getUnitOfWork()).map(work -> work.getOriginalInMessage())
                : Optional.empty();
    }

    /** The error of a failed conversion would quote the value. */
    private Optional<String> text(Object value) {
        return Optional.ofNullable(exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, value))
                .filter(text -> !text.isBlank());
    }

    /** A secret: of the header, else of the bean, else of tokens in the body. */
    Optional<String> find(AuthSecret name) throws Exception {
        Optional<String> found = Optional.ofNullable(taken.get(name));
        if (found.isEmpty() && bean.isPresent()) {
            found = bean.get().secret(name, exchange).filter(text -> !text.isBlank());
        }
        return found.or(() -> ofBody(name));
    }

    /**
     * A secret that is needed.
     *
     * @throws IllegalArgumentException if there is none
     */
    String required(AuthSecret name, GenesysAuthOperation operation) throws Exception {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(operation + " needs the header " + HEADERS.get(name)
                        + ", or " + name + " of the bean that the option secrets names"
                        + (isToken(name) ? ", or a body UserTokens" : "")));
    }

    private static boolean isToken(AuthSecret name) {
        return name == AuthSecret.accessToken || name == AuthSecret.refreshToken;
    }

    private Optional<String> ofBody(AuthSecret name) {
        if (!(exchange.getMessage().getBody() instanceof UserTokens tokens)) {
            return Optional.empty();
        }
        return switch (name) {
            case accessToken -> Optional.of(tokens.accessToken());
            case refreshToken -> tokens.refreshToken();
            default -> Optional.empty();
        };
    }
}
