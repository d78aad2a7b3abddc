// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.login.OAuthTokenSource.Client;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who calls, and how that is proved. */
sealed interface ExpertCredentials {

    /** Every request is signed. */
    record Signed(ServerToken token) implements ExpertCredentials {
        @Override
        public List<String> secrets() {
            // The key is half of it, and part of each signature.
            return List.of(token.secret(), token.key());
        }
    }

    /** A browser API token; whose session it is, a cookie tells. */
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
     * @param authId       the id of the site's OAuth setting, a part of its addresses
     * @param client       the application
     * @param refreshToken what buys the first token
     * @param code         what buys it if there is no refresh token yet
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

    /** Nobody in particular. */
    record Anonymous() implements ExpertCredentials {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /** What must never be told. */
    List<String> secrets();
}
