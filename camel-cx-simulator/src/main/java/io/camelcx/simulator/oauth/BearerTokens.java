/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.oauth;

import java.util.Optional;

/** Finds the token that a request presents in its {@code Authorization} header. */
public final class BearerTokens {
    private static final String SCHEME = "Bearer ";
    private final Tokens tokens;

    public BearerTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The valid token; empty when the header is missing, of another scheme, or the token unknown or expired. */
    public Optional<Token> find(Optional<String> authorization) {
        return authorization
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> tokens.find(value.substring(SCHEME.length()).trim()));
    }
}
