// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import java.net.URI;

/**
 * The vendor's login page, for one login.
 *
 * @param address where to lead the browser to
 * @param state   random; the vendor adds it to the redirect URI, and a callback with another one is not of this login
 */
public record LoginPage(URI address, String state) {

    /** The address without its query. */
    @Override
    public String toString() {
        return "LoginPage[" + address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath() + "]";
    }
}
