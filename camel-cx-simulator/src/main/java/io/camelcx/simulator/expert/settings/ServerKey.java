// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * The two halves of a Server API Token.
 *
 * @param key names the token; it holds no underscore, which separates the fields of a signature
 * @param secret the key of the signature
 */
public record ServerKey(String key, String secret) {

    public ServerKey {
        Checks.requireText("key", key);
        Checks.requireText("secret", secret);
        if (key.contains("_")) {
            throw new IllegalArgumentException("key is '" + key + "', it must hold no underscore");
        }
    }

    @Override
    public String toString() {
        return "ServerKey[" + key + "]";
    }
}
