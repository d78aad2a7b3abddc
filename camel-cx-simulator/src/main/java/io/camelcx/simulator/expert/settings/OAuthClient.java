// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * The OAuth API Token of one application, immutable: each {@code with} method returns a changed copy.
 *
 * @param authId the segment that names it in the paths {@code /@app/auth/{authId}/...}
 * @param clientId the application's id
 * @param clientSecret its password
 * @param user the user on whose behalf the application acts
 * @param tokenLifetime how long an access token is valid
 * @param refreshLifetime how long a refresh token is valid
 * @param rotating whether a refresh gives a new refresh token and ends the old one
 */
public record OAuthClient(
        String authId,
        String clientId,
        String clientSecret,
        String user,
        Duration tokenLifetime,
        Duration refreshLifetime,
        boolean rotating) {

    public OAuthClient {
        Checks.requirePositive("tokenLifetime", tokenLifetime);
        Checks.requirePositive("refreshLifetime", refreshLifetime);
    }

    public static OAuthClient defaults() {
        return new OAuthClient(
                "1", "demo-client", "demo-secret", "admin", Duration.ofHours(1), Duration.ofDays(30), true);
    }

    public OAuthClient withAuthId(String id) {
        return new OAuthClient(id, clientId, clientSecret, user, tokenLifetime, refreshLifetime, rotating);
    }

    public OAuthClient withClient(String id, String secret) {
        return new OAuthClient(authId, id, secret, user, tokenLifetime, refreshLifetime, rotating);
    }

    public OAuthClient withUser(String name) {
        return new OAuthClient(authId, clientId, clientSecret, name, tokenLifetime, refreshLifetime, rotating);
    }

    public OAuthClient withTokenLifetime(Duration lifetime) {
        return new OAuthClient(authId, clientId, clientSecret, user, lifetime, refreshLifetime, rotating);
    }

    public OAuthClient withRefreshLifetime(Duration lifetime) {
        return new OAuthClient(authId, clientId, clientSecret, user, tokenLifetime, lifetime, rotating);
    }

    /** Whether a refresh gives a new refresh token; otherwise the same one stays valid. */
    public OAuthClient withRotating(boolean rotates) {
        return new OAuthClient(authId, clientId, clientSecret, user, tokenLifetime, refreshLifetime, rotates);
    }

    @Override
    public String toString() {
        return "OAuthClient[" + authId + ", " + clientId + "]";
    }
}
