// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token.
 *
 * @param value what follows {@code Bearer } in the header; never blank
 * @param expiresAt when the server begins to refuse it; {@link Instant#MAX} if unknown
 * @param refreshToken gets the next token without a login, if the server issued one
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

    /** The expiry alone, no secret. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + (expiresAt.equals(Instant.MAX) ? "unknown" : expiresAt) + "]";
    }
}
