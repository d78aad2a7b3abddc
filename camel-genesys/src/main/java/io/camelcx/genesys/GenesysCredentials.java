// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.login.OAuthTokenSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The credentials of a connection: the API key of the tenant, and optionally those of the client application and of a user
 * on whose behalf it requests tokens.
 *
 * @param apiKey       the tenant's API key
 * @param clientId     the client application's id; empty to request no tokens
 * @param clientSecret the client application's secret
 * @param username     the user: the tenant, a backslash and the name, or the name alone; empty if the application acts for itself
 * @param password     the user's password
 */
record GenesysCredentials(
        String apiKey,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> username,
        Optional<String> password) {

    GenesysCredentials {
        if (apiKey == null || apiKey.isBlank()) {
            throw new IllegalArgumentException("Genesys connection: apiKey is missing");
        }
        ConnectionSetting.together("Genesys connection", "clientId", clientId, "clientSecret", clientSecret);
        ConnectionSetting.together("Genesys connection", "username", username, "password", password);
        if (username.isPresent() && clientId.isEmpty()) {
            throw new IllegalArgumentException("Genesys connection: clientId is missing; it is required with username");
        }
    }

    /** The credentials of the client application, if it has any. */
    Optional<OAuthTokenSource.Client> client() {
        return clientId.map(id -> new OAuthTokenSource.Client(id, clientSecret.orElseThrow()));
    }

    /** The form parameters of a token request: the password grant with a user, the client credentials grant without. */
    Map<String, String> grant() {
        return username.isPresent()
                ? passwordGrant(username.get(), password.orElse(""))
                : Map.of("grant_type", "client_credentials", "scope", "*");
    }

    /** The form parameters of a token request by the password grant. */
    static Map<String, String> passwordGrant(String user, String secret) {
        return Map.of("grant_type", "password", "username", user, "password", secret, "scope", "*");
    }

    /** What must be in no text. */
    Stream<String> secrets() {
        return Stream.of(Optional.of(apiKey), clientSecret, password).flatMap(Optional::stream);
    }

    @Override
    public String toString() {
        return "GenesysCredentials[clientId=" + clientId.orElse("none")
                + username.map(u -> ", username=" + u).orElse("") + "]";
    }
}
