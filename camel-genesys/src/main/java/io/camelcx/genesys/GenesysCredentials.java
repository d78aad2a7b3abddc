/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
