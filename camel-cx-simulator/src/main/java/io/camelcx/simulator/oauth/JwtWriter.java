// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes signed JSON web tokens (RFC 7519) with HMAC-SHA256. */
public final class JwtWriter {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SecretKeySpec key;

    public JwtWriter(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String write(JsonNode claims) {
        String head = encode(Json.object().put("alg", "HS256").put("typ", "JWT"));
        String signed = head + "." + encode(claims);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, e);
        }
    }

    private static String encode(JsonNode json) {
        return BASE64.encodeToString(Json.text(json).getBytes(StandardCharsets.UTF_8));
    }
}
