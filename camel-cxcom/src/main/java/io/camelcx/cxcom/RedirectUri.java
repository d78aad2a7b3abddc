// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import java.net.URI;

/**
 * Where the vendor's authorization page leads the browser back to. Sent exactly as it is written, as both steps must have the same.
 *
 * @param value absolute, https, without fragment and user info
 */
public record RedirectUri(String value) {

    /** @throws IllegalArgumentException if the URI is not of that kind */
    public RedirectUri {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException(
                    "CX connection: redirectUri must be an absolute https URI with a host, without"
                            + " a fragment (#) and without user info, such as https://app.example.com/callback");
        }
    }

    private static boolean isAllowed(String value) {
        try {
            URI uri = URI.create(value);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
