// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import io.camelcx.support.login.OAuthTokenSource.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who logs in, and how. */
sealed interface CxoneCredentials {

    /** An access key, exchanged for a token. */
    record AccessKey(String id, String secret) implements CxoneCredentials {

        @Override
        public List<String> secrets() {
            // The id is half of it.
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

    /** An application of OAuth: by the password grant with an access key, or for itself. */
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

    /** What must never be told. */
    List<String> secrets();

    /** Who it is, as far as it may be told. */
    String identity();
}
