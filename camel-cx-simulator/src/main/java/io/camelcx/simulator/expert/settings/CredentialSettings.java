// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The accepted credentials, immutable: each {@code with} method returns a changed copy.
 *
 * @param serverKeys the Server API Tokens
 * @param browserToken the Browser API Token
 * @param oauth the OAuth API Token
 * @param users the site's users beside the anonymous one
 */
public record CredentialSettings(
        List<ServerKey> serverKeys, String browserToken, OAuthClient oauth, List<ExpertUser> users) {

    public CredentialSettings {
        serverKeys = List.copyOf(serverKeys);
        users = List.copyOf(users);
    }

    public static CredentialSettings defaults() {
        return new CredentialSettings(
                List.of(new ServerKey("demo-server-key", "demo-server-secret")),
                "demo-browser-token",
                OAuthClient.defaults(),
                List.of(
                        new ExpertUser(1, "admin", "Ada Admin", Role.ADMIN),
                        new ExpertUser(3, "author", "Otto Author", Role.AUTHOR),
                        new ExpertUser(4, "viewer", "Vera Viewer", Role.VIEWER)));
    }

    /** Replaces the Server API Tokens. */
    public CredentialSettings withServerKeys(ServerKey... keys) {
        return new CredentialSettings(List.of(keys), browserToken, oauth, users);
    }

    public CredentialSettings withBrowserToken(String token) {
        return new CredentialSettings(serverKeys, token, oauth, users);
    }

    /** For example {@code withOAuth(o -> o.withRotating(false))}. */
    public CredentialSettings withOAuth(UnaryOperator<OAuthClient> change) {
        return new CredentialSettings(serverKeys, browserToken, change.apply(oauth), users);
    }

    /** Replaces the users; the anonymous one stays. */
    public CredentialSettings withUsers(ExpertUser... accounts) {
        return new CredentialSettings(serverKeys, browserToken, oauth, List.of(accounts));
    }
}
