// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import java.util.Optional;

/** Finds the token that a request presents in its {@code Authorization} header. */
public record BearerTokens(Tokens tokens) {
    private static final String SCHEME = "Bearer ";

    /** The valid token; empty when the header is missing, of another scheme, or the token unknown or expired. */
    public Optional<Token> find(Optional<String> authorization) {
        return authorization
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> tokens.find(value.substring(SCHEME.length()).trim()));
    }
}
