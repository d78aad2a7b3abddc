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
package io.camelcx.simulator.cxone.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.oauth.JwtWriter;
import io.camelcx.simulator.oauth.Tokens;
import java.time.Clock;
import java.time.Instant;

/** The tokens are JSON web tokens, from which programs were seen to read the tenant's id. */
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
