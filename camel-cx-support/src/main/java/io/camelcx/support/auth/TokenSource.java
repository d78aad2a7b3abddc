// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.auth;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where access tokens come from: a login, or the renewal of an older token. */
@FunctionalInterface
public interface TokenSource {

    /**
     * Gets a new token. May do its I/O on the calling thread or elsewhere.
     *
     * @param previous the token before, which may have expired or been refused; empty at the first login
     * @return the new token, or a failure
     */
    CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous);
}
