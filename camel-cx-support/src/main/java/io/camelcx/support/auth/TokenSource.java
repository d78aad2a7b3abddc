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
