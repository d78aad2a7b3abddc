// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import java.net.URI;

/**
 * The application that users authorize.
 *
 * @param authorizeUrl the vendor's authorization page
 * @param clientId     its id, which the vendor calls API key
 * @param clientSecret its shared secret
 * @param redirectUri  where the page leads the browser back to
 * @param tokenForm    the form of token requests
 */
public record CxcomApplication(
        URI authorizeUrl, String clientId, String clientSecret, RedirectUri redirectUri, CxcomTokenForm tokenForm) {

    /** The id alone. */
    @Override
    public String toString() {
        return "CxcomApplication[" + clientId + "]";
    }
}
