// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that a sign-in gives to the browser, each valid for one exchange within its lifetime. Thread-safe. */
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
