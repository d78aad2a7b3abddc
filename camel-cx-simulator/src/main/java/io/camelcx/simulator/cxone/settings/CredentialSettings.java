// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The accepted credentials and the lifetime of tokens, immutable: each {@code with} method returns a changed copy.
 *
 * @param tenantId the only tenant
 * @param accessKeys the access keys, each one user of the tenant
 * @param clientId the client application's id
 * @param clientSecret its password
 * @param clientScopes what the client's tokens permit, where an API requires a scope; a user's token has none
 * @param tokenLifetime how long an access token is valid
 * @param refreshLifetime how long a refresh token is valid
 */
public record CredentialSettings(
        String tenantId,
        List<AccessKey> accessKeys,
        String clientId,
        String clientSecret,
        Set<String> clientScopes,
        Duration tokenLifetime,
        Duration refreshLifetime) {

    public CredentialSettings {
        accessKeys = List.copyOf(accessKeys);
        clientScopes = Collections.unmodifiableSet(new TreeSet<>(clientScopes));
        Checks.requirePositive("tokenLifetime", tokenLifetime);
        Checks.requirePositive("refreshLifetime", refreshLifetime);
    }

    public static CredentialSettings defaults() {
        return new CredentialSettings(
                "demo-tenant",
                List.of(new AccessKey("demo-access-key", "demo-access-secret")),
                "demo-client",
                "demo-secret",
                Set.of("DataActions.ReadWrite"),
                Duration.ofHours(1),
                Duration.ofHours(2));
    }

    public CredentialSettings withTenantId(String id) {
        return new CredentialSettings(
                id, accessKeys, clientId, clientSecret, clientScopes, tokenLifetime, refreshLifetime);
    }

    /** Replaces the access keys. */
    public CredentialSettings withAccessKeys(AccessKey... keys) {
        return new CredentialSettings(
                tenantId, List.of(keys), clientId, clientSecret, clientScopes, tokenLifetime, refreshLifetime);
    }

    public CredentialSettings withClient(String id, String secret) {
        return new CredentialSettings(tenantId, accessKeys, id, secret, clientScopes, tokenLifetime, refreshLifetime);
    }

    public CredentialSettings withClientScopes(String... scopes) {
        return new CredentialSettings(
                tenantId, accessKeys, clientId, clientSecret, Set.of(scopes), tokenLifetime, refreshLifetime);
    }

    public CredentialSettings withTokenLifetime(Duration lifetime) {
        return new CredentialSettings(
                tenantId, accessKeys, clientId, clientSecret, clientScopes, lifetime, refreshLifetime);
    }

    public CredentialSettings withRefreshLifetime(Duration lifetime) {
        return new CredentialSettings(
                tenantId, accessKeys, clientId, clientSecret, clientScopes, tokenLifetime, lifetime);
    }
}
