// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import io.camelcx.support.auth.AccessToken;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens of a user, or of the client application.
 *
 * @param accessToken  authorizes requests
 * @param refreshToken gets the next tokens without the user; empty if the vendor issued none
 * @param expiresAt    when the access token expires, unless it is revoked before; empty if unknown
 */
public record UserTokens(String accessToken, Optional<String> refreshToken, Optional<Instant> expiresAt) {

    static UserTokens of(AccessToken token) {
        return new UserTokens(
                token.value(),
                token.refreshToken(),
                Optional.of(token.expiresAt()).filter(expiry -> !expiry.equals(Instant.MAX)));
    }

    /** The expiry alone, no secret. */
    @Override
    public String toString() {
        return "UserTokens[accessToken=***, refreshToken=" + (refreshToken.isPresent() ? "***" : "none")
                + ", expiresAt=" + expiresAt.map(Instant::toString).orElse("unknown") + "]";
    }
}
