// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.signature.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A server API token, which signs requests. A signature is valid for five minutes only, so every request is signed anew.
 *
 * @param key    the token's key
 * @param secret its secret
 * @param user   the user of the calls: a user's number, or {@code =} and a user's name
 * @param form   the form of the signature
 */
record ServerToken(String key, String secret, String user, ServerTokenForm form) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The value of the header {@code X-Deki-Token} for a request at this time. */
    String sign(Instant now) {
        long epoch = now.getEpochSecond();
        return switch (form) {
            case tkn -> "tkn_" + key + "_" + epoch + "_" + user + "_" + hash(key + "_" + epoch + "_" + user);
            case legacy -> key + "_" + epoch + "_" + user + "_" + hash(key + epoch + user);
        };
    }

    private String hash(String text) {
        KeyedHash hash = KeyedHash.of(ALGORITHM, secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Key and user; the secret is never exposed. */
    @Override
    public String toString() {
        return "ServerToken[" + key + ", user " + user + "]";
    }
}
