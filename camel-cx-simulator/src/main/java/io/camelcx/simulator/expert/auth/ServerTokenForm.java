// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.ServerKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two observed forms of signatures with a Server API Token. */
public enum ServerTokenForm {
    /** The current form. */
    TKN("tkn_", "_"),
    /** The older form, still in use. */
    LEGACY("", "");

    private static final String ALGORITHM = "HmacSHA256";

    private final String prefix;
    private final String separator;

    ServerTokenForm(String prefix, String separator) {
        this.prefix = prefix;
        this.separator = separator;
    }

    /**
     * The value of the header {@code X-Deki-Token}.
     *
     * @param epochSeconds the time of signing
     * @param user a user's number, or a name after an equals sign
     */
    public String sign(ServerKey key, long epochSeconds, String user) {
        return prefix + key.key() + "_" + epochSeconds + "_" + user + "_" + hash(key, epochSeconds, user);
    }

    String hash(ServerKey key, long epochSeconds, String user) {
        String signed = key.key() + separator + epochSeconds + separator + user;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, e);
        }
    }
}
