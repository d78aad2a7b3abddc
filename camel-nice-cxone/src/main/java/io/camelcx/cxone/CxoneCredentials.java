// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import io.camelcx.support.login.OAuthTokenSource.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The credentials of a connection. */
sealed interface CxoneCredentials {

    /** An access key, exchanged for a token. */
    record AccessKey(String id, String secret) implements CxoneCredentials {

        @Override
        public List<String> secrets() {
            // The id is half of the credential.
            return List.of(secret, id);
        }

        @Override
        public String identity() {
            return id;
        }

        @Override
        public String toString() {
            return "AccessKey[]";
        }
    }

    /**
     * An OAuth application.
     *
     * @param accessKey the user of the password grant; empty if the application acts on its own behalf
     * @param scope the scopes that it requests; empty for those that are attached to it
     */
    record Application(Client client, Optional<AccessKey> accessKey, Optional<String> scope)
            implements CxoneCredentials {

        Map<String, String> grant() {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", accessKey.isPresent() ? "password" : "client_credentials");
            accessKey.ifPresent(key -> {
                form.put("username", key.id());
                form.put("password", key.secret());
            });
            scope.ifPresent(names -> form.put("scope", names));
            return form;
        }

        @Override
        public List<String> secrets() {
            return accessKey
                    .map(key -> List.of(client.secret(), key.secret(), key.id()))
                    .orElseGet(() -> List.of(client.secret()));
        }

        @Override
        public String identity() {
            return accessKey.map(AccessKey::id).orElseGet(client::id);
        }

        @Override
        public String toString() {
            return "Application[" + client.id() + "]";
        }
    }

    /** The secrets, which must never be exposed. */
    List<String> secrets();

    /** Identifies the user or the application. */
    String identity();
}
