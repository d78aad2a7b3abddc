// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.login.OAuthTokenSource.Client;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The credentials of calls. */
sealed interface ExpertCredentials {

    /** Every request is signed. */
    record Signed(ServerToken token) implements ExpertCredentials {
        @Override
        public List<String> secrets() {
            // The key is a part of each signature.
            return List.of(token.secret(), token.key());
        }
    }

    /** A browser API token, with a cookie for a user's session. */
    record Browser(String token, Optional<String> authToken) implements ExpertCredentials {
        @Override
        public List<String> secrets() {
            return Stream.concat(Stream.of(token), authToken.stream()).toList();
        }

        @Override
        public String toString() {
            return "Browser[]";
        }
    }

    /**
     * A bearer token that a user has granted.
     *
     * @param authId       the id of the site's OAuth setting, a part of its URLs
     * @param client       the application
     * @param refreshToken for the first access token
     * @param code         for the first access token if there is no refresh token yet
     */
    record Granted(String authId, Client client, Optional<String> refreshToken, Optional<Code> code)
            implements ExpertCredentials {

        /**
         * An authorization code.
         *
         * @param value       it can be used once
         * @param redirectUri where the site sent it
         */
        record Code(String value, String redirectUri) {
            @Override
            public String toString() {
                return "Code[" + redirectUri + "]";
            }
        }

        @Override
        public List<String> secrets() {
            return Stream.of(
                            Stream.of(client.secret()),
                            refreshToken.stream(),
                            code.stream().map(Code::value))
                    .flatMap(each -> each)
                    .toList();
        }

        @Override
        public String toString() {
            return "Granted[" + client.id() + "]";
        }
    }

    /** No credentials. */
    record Anonymous() implements ExpertCredentials {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /** What must never be exposed. */
    List<String> secrets();
}
