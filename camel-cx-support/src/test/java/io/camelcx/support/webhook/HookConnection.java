// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import org.apache.camel.support.service.ServiceSupport;

/** A system that signs its webhooks with a secret. */
public class HookConnection extends ServiceSupport {

    volatile String secret = "secret";

    /** A signature that is good enough for a toy. */
    static String sign(String secret, byte[] body) {
        return Integer.toHexString(java.util.Arrays.hashCode(body) ^ secret.hashCode());
    }
}
