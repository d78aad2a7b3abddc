// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.oauth.JwtWriter;
import io.camelcx.simulator.oauth.Tokens;
import java.time.Clock;
import java.time.Instant;

/** The tokens are JSON web tokens, from which observed programs read the tenant's id. */
final class TokenText {
    private final String tenantId;
    private final Clock clock;
    private final JwtWriter writer = new JwtWriter(Tokens.opaque());

    TokenText(String tenantId, Clock clock) {
        this.tenantId = tenantId;
        this.clock = clock;
    }

    String accessToken(String principal, Instant expires) {
        return writer.write(claims(principal, expires).put("jti", Tokens.opaque()));
    }

    String idToken(String principal, Instant expires) {
        return writer.write(claims(principal, expires));
    }

    private ObjectNode claims(String principal, Instant expires) {
        return Json.object()
                .put("sub", principal)
                .put("tenantId", tenantId)
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", expires.getEpochSecond());
    }
}
