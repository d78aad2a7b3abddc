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
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.ServerKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two ways in which callers were seen to sign with a Server API Token. */
public enum ServerTokenForm {
    /** The present one. */
    TKN("tkn_", "_"),
    /** The older one, still in use. */
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
