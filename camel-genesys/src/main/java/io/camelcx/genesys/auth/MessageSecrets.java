// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.genesys.auth.client.UserTokens;
import io.camelcx.support.exchange.SecretHeader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

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
        SecretHeader.take(exchange, header).ifPresent(text -> taken.put(name, text));
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
