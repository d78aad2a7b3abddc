// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The credentials that the Authentication API accepts, immutable: each {@code with} method returns a changed copy.
 *
 * @param clientId the client application's id
 * @param clientSecret its password
 * @param userName the user's name, with or without a tenant before it at sign-in
 * @param password the user's password at start
 * @param tokenLifetime how long an access token is valid
 * @param redirectUris where the sign-in may lead back to; empty allows any absolute URI without a fragment
 */
public record AuthSettings(
        String clientId,
        String clientSecret,
        String userName,
        String password,
        Duration tokenLifetime,
        List<URI> redirectUris) {

    public AuthSettings {
        redirectUris = List.copyOf(redirectUris);
        Checks.requirePositive("tokenLifetime", tokenLifetime);
    }

    public static AuthSettings defaults() {
        return new AuthSettings("demo-client", "demo-secret", "demo", "demo", Duration.ofSeconds(43199), List.of());
    }

    public AuthSettings withClient(String id, String secret) {
        return new AuthSettings(id, secret, userName, password, tokenLifetime, redirectUris);
    }

    public AuthSettings withUser(String name, String userPassword) {
        return new AuthSettings(clientId, clientSecret, name, userPassword, tokenLifetime, redirectUris);
    }

    public AuthSettings withTokenLifetime(Duration lifetime) {
        return new AuthSettings(clientId, clientSecret, userName, password, lifetime, redirectUris);
    }

    public AuthSettings withRedirectUris(List<URI> uris) {
        return new AuthSettings(clientId, clientSecret, userName, password, tokenLifetime, uris);
    }
}
