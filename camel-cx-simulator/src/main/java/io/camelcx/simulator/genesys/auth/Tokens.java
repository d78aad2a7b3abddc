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
package io.camelcx.simulator.genesys.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens and refresh tokens that were issued and are not revoked. Thread-safe. */
final class Tokens {
    private final Clock clock;
    private final Duration lifetime;
    private final Map<String, Token> access = new ConcurrentHashMap<>();
    private final Map<String, String> usersByRefreshToken = new ConcurrentHashMap<>();

    Tokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    Token issueToClient(String clientId) {
        return keep(new Token(newValue(), clientId, false, Optional.empty(), expiry()));
    }

    Token issueToUser(String user) {
        String refresh = newValue();
        usersByRefreshToken.put(refresh, user);
        return keep(new Token(newValue(), user, true, Optional.of(refresh), expiry()));
    }

    /** A new access token, which ends those issued with the same refresh token; empty when that is unknown. */
    Optional<Token> refresh(String refreshToken) {
        return Optional.ofNullable(usersByRefreshToken.get(refreshToken)).map(user -> {
            access.values().removeIf(token -> token.refreshToken().equals(Optional.of(refreshToken)));
            return keep(new Token(newValue(), user, true, Optional.of(refreshToken), expiry()));
        });
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(access.get(value))
                .filter(token -> token.expires().isAfter(clock.instant()));
    }

    long lifetimeSeconds() {
        return lifetime.toSeconds();
    }

    void revoke(Token token) {
        access.remove(token.value());
        token.refreshToken().ifPresent(usersByRefreshToken::remove);
    }

    void revokeAllOf(String principal) {
        access.values().removeIf(token -> token.principal().equals(principal));
        usersByRefreshToken.values().removeIf(principal::equals);
    }

    void revokeAccessTokens() {
        access.clear();
    }

    void expireIn(Duration time) {
        Instant end = clock.instant().plus(time);
        access.replaceAll(
                (value, token) -> new Token(value, token.principal(), token.isUser(), token.refreshToken(), end));
    }

    private Token keep(Token token) {
        access.put(token.value(), token);
        return token;
    }

    private Instant expiry() {
        return clock.instant().plus(lifetime);
    }

    private static String newValue() {
        return UUID.randomUUID().toString();
    }
}
