// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysApi;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * As whom a session is opened, and how.
 *
 * @param api     makes calls with the key and the token of the session's user
 * @param cookies shared with the REST calls of the session
 * @param initialization the call that the vendor requires before every handshake, done when it was accepted
 */
public record SessionAccess(GenesysApi api, SessionCookies cookies, Supplier<CompletableFuture<Void>> initialization) {

    /** For a service whose sessions begin with the handshake. */
    public static SessionAccess of(GenesysApi api, SessionCookies cookies) {
        return new SessionAccess(api, cookies, () -> CompletableFuture.completedFuture(null));
    }
}
