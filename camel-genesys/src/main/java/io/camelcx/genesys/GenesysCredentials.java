// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.login.OAuthTokenSource;
import java.util.Map;
import java.util.Optional;

/**
 * Who calls: the tenant by its API key, and who logs in if somebody does: the client application, and the user on whose
 * behalf it does if there is one.
 *
 * @param apiKey       the tenant's API key
 * @param clientId     the client application's id; empty if nobody logs in
 * @param clientSecret the client application's password
 * @param username     the user: the tenant, a backslash and the name, or the name alone; empty for an application of its own
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
            throw new IllegalArgumentException(
                    "Genesys connection: clientId is missing; a client application logs in on behalf of the user");
        }
    }

    /** Who logs in, if somebody does. */
    Optional<OAuthTokenSource.Client> client() {
        return clientId.map(id -> new OAuthTokenSource.Client(id, clientSecret.orElseThrow()));
    }

    /** The form of a login: on behalf of the user if there is one, else of the client itself. */
    Map<String, String> grant() {
        return username.isPresent()
                ? Map.of(
                        "grant_type",
                        "password",
                        "username",
                        username.get(),
                        "password",
                        password.orElse(""),
                        "scope",
                        "*")
                : Map.of("grant_type", "client_credentials", "scope", "*");
    }

    @Override
    public String toString() {
        return "GenesysCredentials[clientId=" + clientId.orElse("none")
                + username.map(u -> ", username=" + u).orElse("") + "]";
    }
}
