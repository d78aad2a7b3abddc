// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import io.camelcx.support.login.OAuthTokenSource.Client;
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

    /** An OAuth application: with an access key by the password grant, or on its own behalf. */
    record Application(Client client, Optional<AccessKey> accessKey) implements CxoneCredentials {

        Map<String, String> grant() {
            return accessKey
                    .map(key -> Map.of("grant_type", "password", "username", key.id(), "password", key.secret()))
                    .orElseGet(() -> Map.of("grant_type", "client_credentials"));
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
