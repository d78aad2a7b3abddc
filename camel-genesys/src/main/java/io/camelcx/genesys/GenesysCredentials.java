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

import java.util.Optional;

/**
 * Who logs in: the client application, and the user on whose behalf it does if there is one.
 *
 * @param apiKey       the tenant's API key
 * @param clientId     the client application's id
 * @param clientSecret the client application's password
 * @param username     the user: the tenant, a backslash and the name, or the name alone; empty for an application of its own
 * @param password     the user's password
 */
record GenesysCredentials(
        String apiKey, String clientId, String clientSecret, Optional<String> username, Optional<String> password) {

    GenesysCredentials {
        required("apiKey", apiKey);
        required("clientId", clientId);
        required("clientSecret", clientSecret);
        if (username.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "Genesys connection: username and password must be set together, or neither");
        }
    }

    private static void required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Genesys connection: " + name + " is missing");
        }
    }

    @Override
    public String toString() {
        return "GenesysCredentials[clientId=" + clientId
                + username.map(u -> ", username=" + u).orElse("") + "]";
    }
}
