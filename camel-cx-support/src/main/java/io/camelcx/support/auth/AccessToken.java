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
package io.camelcx.support.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token.
 *
 * @param value what follows {@code Bearer } in the header; never blank
 * @param expiresAt from when on the server refuses it; {@link Instant#MAX} if nobody knows
 * @param refreshToken what buys the next token without a login, if the server gave one
 */
public record AccessToken(String value, Instant expiresAt, Optional<String> refreshToken) {

    public AccessToken {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an access token without a value");
        }
        if (expiresAt == null || refreshToken == null) {
            throw new IllegalArgumentException("expiresAt and refreshToken must not be null");
        }
    }

    /** Tells when the token expires, and no secret. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + (expiresAt.equals(Instant.MAX) ? "unknown" : expiresAt) + "]";
    }
}
