// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor's signature as one would write it for speed: a keyed algorithm for each thread. Thread-safe. */
final class Signer {

    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(Signer::mac);

    String sign(byte[] body) {
        return "sha1=" + HexFormat.of().formatHex(macs.get().doFinal(body));
    }

    private static Mac mac() {
        try {
            Mac mac = Mac.getInstance(Channel.ALGORITHM);
            mac.init(new SecretKeySpec(Channel.SECRET.getBytes(StandardCharsets.UTF_8), Channel.ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
