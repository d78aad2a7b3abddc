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
        return "GenesysCredentials[clientId=" + clientId + username.map(u -> ", username=" + u).orElse("") + "]";
    }
}
