// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.auth;

import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one bearer token of a connection.
 *
 * <p>Any number of concurrent callers cause one fetch. A token is renewed ahead of its expiry; as long as the old one lives, callers get it
 * while the renewal is running, and a renewal that fails does not affect them. If the server refuses the credentials themselves (400, 401
 * or 403 to the token request), the refusal is cached for some seconds.
 */
public final class BearerTokens {

    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);

    private final TokenSource source;
    private final Clock clock;
    private final Duration renewBefore;
    private final Duration pauseAfterRefusal;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();

    /** Written under the lock, read without it: the usual call finds a fresh token and takes no lock. */
    private volatile Optional<Held> held = Optional.empty();

    private Optional<AccessToken> previous = Optional.empty();
    private Optional<CompletableFuture<AccessToken>> fetching = Optional.empty();
    private Optional<CachedFailure> cachedFailure = Optional.empty();

    /** A token, and when it is renewed. */
    private record Held(AccessToken token, Instant renewAt) {

        boolean isFresh(Instant now) {
            return now.isBefore(renewAt) && isAlive(now);
        }

        boolean isAlive(Instant now) {
            return now.isBefore(token.expiresAt());
        }
    }

    /**
     * A failure for which the source is not called again before a time.
     *
     * @param ofCredentials whether another request would be refused, too; otherwise the failure only spares a server that is down, and only while
     *     the old token is valid
     */
    private record CachedFailure(Throwable reason, boolean ofCredentials, Instant until) {}

    /**
     * Caches a refusal of the credentials for 5 s, and renews on the thread of the first caller after the renewal time.
     *
     * @param source gets tokens
     * @param clock determines when one has expired
     * @param renewBefore how long ahead of its expiry a token is renewed; a token that lives less long is renewed at half of its life
     */
    public BearerTokens(TokenSource source, Clock clock, Duration renewBefore) {
        this(source, clock, renewBefore, PAUSE_AFTER_REFUSAL, Runnable::run);
    }

    /**
     * Sets everything.
     *
     * @param source gets tokens
     * @param clock determines when one has expired
     * @param renewBefore how long ahead of its expiry a token is renewed; a token that lives less long is renewed at half of its life
     * @param pauseAfterRefusal how long a refusal of the credentials is cached, and the least time between an early renewal that failed and the
     *     next one
     * @param background runs the renewal while the old token is still valid, so that no caller waits for it
     */
    public BearerTokens(
            TokenSource source, Clock clock, Duration renewBefore, Duration pauseAfterRefusal, Executor background) {
        this.source = source;
        this.clock = clock;
        this.renewBefore = renewBefore;
        this.pauseAfterRefusal = pauseAfterRefusal;
        this.background = background;
    }

    /**
     * The token to use now.
     *
     * @return already completed if there is a valid token; otherwise completed by the running fetch, or exceptionally with the failure of the
     *     source. It is the caller's own: cancelling it affects no other caller.
     */
    public CompletableFuture<AccessToken> current() {
        Instant now = clock.instant();
        Optional<Held> known = held;
        if (known.isPresent() && known.get().isFresh(now)) {
            return CompletableFuture.completedFuture(known.get().token());
        }
        return fetchOrJoin(now);
    }

    /**
     * Forgets a token that the server refused, unless a newer one has taken its place.
     *
     * @param stale the token that was refused
     */
    public void invalidate(AccessToken stale) {
        lock.lock();
        try {
            if (held.isPresent() && held.get().token().value().equals(stale.value())) {
                held = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The current token, which may have expired; empty before the first login and after {@link #invalidate}. */
    public Optional<AccessToken> peek() {
        return held.map(Held::token);
    }

    /** When the current token expires, for an operator to read; empty if there is no token, {@code unknown} if it has no expiry. */
    public String expiry() {
        return peek().map(AccessToken::expiresAt)
                .map(expiry -> expiry.equals(Instant.MAX) ? "unknown" : expiry.toString())
                .orElse("");
    }

    private CompletableFuture<AccessToken> fetchOrJoin(Instant now) {
        CompletableFuture<AccessToken> promise = new CompletableFuture<>();
        Optional<AccessToken> replaced;
        lock.lock();
        try {
            if (held.isPresent() && held.get().isFresh(now)) {
                return CompletableFuture.completedFuture(held.get().token());
            }
            Optional<CachedFailure> remembered = cachedFailure
                    .filter(s -> now.isBefore(s.until()))
                    .filter(s -> s.ofCredentials() || alive(now).isPresent());
            if (fetching.isPresent() || remembered.isPresent()) {
                return alive(now)
                        .map(CompletableFuture::completedFuture)
                        .or(() -> fetching.map(BearerTokens::follow))
                        .orElseGet(() -> CompletableFuture.failedFuture(
                                remembered.orElseThrow().reason()));
            }
            fetching = Optional.of(promise);
            replaced = previous;
        } finally {
            lock.unlock();
        }
        // Outside the lock: the source may do its I/O on this thread.
        if (alive(now).isPresent()) {
            inBackground(() -> fetch(promise, replaced), promise);
        } else {
            fetch(promise, replaced);
        }
        return alive(now).map(CompletableFuture::completedFuture).orElseGet(() -> follow(promise));
    }

    private void inBackground(Runnable renewal, CompletableFuture<AccessToken> promise) {
        try {
            background.execute(renewal);
        } catch (RejectedExecutionException | Error noThread) {
            settle(promise, null, noThread);
        }
    }

    private void fetch(CompletableFuture<AccessToken> promise, Optional<AccessToken> replaced) {
        request(replaced).whenComplete((token, failure) -> {
            try {
                settle(promise, token, failure);
            } catch (RuntimeException | Error fault) {
                // In the future of this stage it would be lost, and the callers would wait for ever.
                promise.completeExceptionally(fault);
            }
        });
    }

    private Optional<AccessToken> alive(Instant now) {
        return held.filter(h -> h.isAlive(now)).map(Held::token);
    }

    private CompletableFuture<AccessToken> request(Optional<AccessToken> replaced) {
        try {
            return Objects.requireNonNull(source.fetch(replaced), "the token source returned null")
                    .thenApply(token -> Objects.requireNonNull(token, "the token source gave no token"));
        } catch (RuntimeException | Error e) {
            // Every failure must reach the callers that wait.
            return CompletableFuture.failedFuture(e);
        }
    }

    private void settle(CompletableFuture<AccessToken> promise, AccessToken token, Throwable failure) {
        Throwable reason = Futures.unwrap(failure);
        lock.lock();
        try {
            Instant now = clock.instant();
            fetching = Optional.empty();
            cachedFailure = Optional.empty();
            if (reason == null) {
                previous = Optional.of(token);
                held = Optional.of(new Held(token, renewAt(token, now)));
            } else if (isRefusal(reason) || alive(now).isPresent()) {
                cachedFailure = Optional.of(new CachedFailure(reason, isRefusal(reason), now.plus(pauseAfterRefusal)));
            }
        } finally {
            lock.unlock();
        }
        if (reason == null) {
            promise.complete(token);
        } else {
            promise.completeExceptionally(reason);
        }
    }

    private Instant renewAt(AccessToken token, Instant now) {
        if (token.expiresAt().equals(Instant.MAX)) {
            return Instant.MAX;
        }
        Duration life = Duration.between(now, token.expiresAt());
        return life.compareTo(renewBefore) > 0 ? token.expiresAt().minus(renewBefore) : now.plus(life.dividedBy(2));
    }

    /** Whether the same credentials would be refused again. */
    private static boolean isRefusal(Throwable reason) {
        if (!(reason instanceof CxApiException failure) || failure.status().isEmpty()) {
            return false;
        }
        return switch (failure.status().getAsInt()) {
            case 400, 401, 403 -> true;
            default -> false;
        };
    }

    /** Unlike {@link CompletableFuture#copy()} it fails with the reason itself, without a wrapper. */
    private static CompletableFuture<AccessToken> follow(CompletableFuture<AccessToken> promise) {
        CompletableFuture<AccessToken> own = new CompletableFuture<>();
        promise.whenComplete((token, failure) -> {
            if (failure == null) {
                own.complete(token);
            } else {
                own.completeExceptionally(failure);
            }
        });
        return own;
    }
}
