// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import io.camelcx.simulator.settings.Checks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens and refresh tokens that were issued and are not revoked. Thread-safe. */
public final class Tokens {

    /** Makes the text of an access token. */
    @FunctionalInterface
    public interface TokenFactory {
        /** A text that was never given before. */
        String accessToken(String principal, Instant expires);
    }

    private record RefreshToken(String user, Instant expires) {}

    private final Clock clock;
    private final Duration lifetime;
    private final Duration refreshLifetime;
    private final TokenFactory factory;
    private final Map<String, Token> access = new ConcurrentHashMap<>();
    private final Map<String, RefreshToken> refresh = new ConcurrentHashMap<>();

    /**
     * No tokens yet.
     *
     * @param lifetime how long an access token is valid
     * @param refreshLifetime how long a refresh token is valid
     */
    public Tokens(Clock clock, Duration lifetime, Duration refreshLifetime, TokenFactory factory) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.refreshLifetime = refreshLifetime;
        this.factory = factory;
    }

    /** A random text for tokens that carry no information. */
    public static String opaque() {
        return UUID.randomUUID().toString();
    }

    public Token issueToClient(String clientId) {
        return issue(clientId, false, Optional.empty());
    }

    public Token issueToUser(String user) {
        String value = opaque();
        refresh.put(value, new RefreshToken(user, clock.instant().plus(refreshLifetime)));
        return issue(user, true, Optional.of(value));
    }

    /** A new access token, which ends those issued with the same refresh token; empty when that is not valid. */
    public Optional<Token> refresh(String refreshToken) {
        return Optional.ofNullable(refresh.get(refreshToken))
                .filter(this::isValid)
                .map(found -> {
                    access.values().removeIf(token -> token.refreshToken().equals(Optional.of(refreshToken)));
                    return issue(found.user(), true, Optional.of(refreshToken));
                });
    }

    /** A new access token and a new refresh token, which ends the given one; empty when that is not valid. */
    public Optional<Token> rotate(String refreshToken) {
        return Optional.ofNullable(refresh.remove(refreshToken))
                .filter(this::isValid)
                .map(found -> issueToUser(found.user()));
    }

    public Optional<Token> find(String value) {
        return Optional.ofNullable(access.get(value))
                .filter(token -> token.expires().isAfter(clock.instant()));
    }

    public long lifetimeSeconds() {
        return lifetime.toSeconds();
    }

    public void revoke(Token token) {
        access.remove(token.value());
        token.refreshToken().ifPresent(refresh::remove);
    }

    public void revokeAllOf(String principal) {
        access.values().removeIf(token -> token.principal().equals(principal));
        refresh.values().removeIf(token -> token.user().equals(principal));
    }

    public void revokeAccessTokens() {
        access.clear();
    }

    public void revokeRefreshTokens() {
        refresh.clear();
    }

    /** Makes all access tokens issued so far expire after this time. */
    public void expireIn(Duration time) {
        Checks.requireNotNegative("in", time);
        Instant end = clock.instant().plus(time);
        access.replaceAll(
                (value, token) -> new Token(value, token.principal(), token.isUser(), token.refreshToken(), end));
    }

    private Token issue(String principal, boolean isUser, Optional<String> refreshToken) {
        Instant expires = clock.instant().plus(lifetime);
        Token token = new Token(factory.accessToken(principal, expires), principal, isUser, refreshToken, expires);
        access.put(token.value(), token);
        return token;
    }

    private boolean isValid(RefreshToken token) {
        return token.expires().isAfter(clock.instant());
    }
}
