// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where the vendor's login page leads the browser back to. Sent exactly as it is written, as the vendor compares it with the registered ones.
 *
 * @param value absolute, http or https, without fragment and user info
 */
public record RedirectUri(String value) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException if the URI is not of that kind */
    public RedirectUri {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("redirectUri must be an absolute http or https URI with a host, without"
                    + " a fragment (#) and without user info, such as https://app.example.com/callback");
        }
    }

    private static boolean isAllowed(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
