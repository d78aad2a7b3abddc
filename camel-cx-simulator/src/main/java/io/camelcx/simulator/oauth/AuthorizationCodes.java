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
package io.camelcx.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that a sign-in leaves with the browser, each good for one exchange within its lifetime. Thread-safe. */
public final class AuthorizationCodes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(String user, String redirectUri, Instant expires) {}

    public AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    public String issue(String user, String redirectUri) {
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(user, redirectUri, clock.instant().plus(LIFETIME)));
        return code;
    }

    /** The user who signed in; empty when the code is unknown, used, expired, or was issued for another redirect URI. */
    public Optional<String> redeem(String code, String redirectUri) {
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> grant.redirectUri().equals(redirectUri))
                .filter(grant -> grant.expires().isAfter(clock.instant()))
                .map(Grant::user);
    }
}
