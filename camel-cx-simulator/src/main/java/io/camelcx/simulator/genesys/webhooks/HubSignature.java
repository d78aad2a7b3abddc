// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's {@code X-Hub-Signature}: {@code sha1=} and the HMAC of a body, whose key is an app secret. */
public final class HubSignature {
    /** The header that holds it. */
    public static final String HEADER = "X-Hub-Signature";

    private static final String ALGORITHM = "HmacSHA1";
    private static final String PREFIX = "sha1=";

    private HubSignature() {}

    /** The signature of exactly these bytes. */
    public static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks " + ALGORITHM, e);
        }
    }

    /** Whether a header's value is the signature of these bytes, in any case of letters. */
    public static boolean matches(String value, byte[] body, String secret) {
        return MessageDigest.isEqual(
                value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                of(body, secret).getBytes(StandardCharsets.UTF_8));
    }
}
