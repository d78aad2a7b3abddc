// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.SettableClock;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a token, by a clock that the test moves and a source that the test answers for. */
class BearerTokensTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final SettableClock clock = SettableClock.at(Instant.parse("2030-01-01T00:00:00Z"));
    private final Source source = new Source();
    private final BearerTokens tokens = new BearerTokens(source, clock, AHEAD);

    @Test
    void nothingIsFetchedBeforeSomebodyAsks() {
        assertThat(tokens.peek()).isEmpty();
        assertThat(source.asked).isEmpty();
    }

    @Test
    void aTokenIsFetchedOnceAndKept() {
        AccessToken first = obtain(HOUR);

        assertThat(tokens.current()).isCompletedWithValue(first);
        assertThat(tokens.peek()).contains(first);
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void callersDuringAFetchShareIt() {
        List<CompletableFuture<AccessToken>> callers = List.of(tokens.current(), tokens.current(), tokens.current());

        AccessToken token = source.answer(clock.instant().plus(HOUR));

        assertThat(callers).allSatisfy(caller -> assertThat(caller).isCompletedWithValue(token));
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void aCallerThatGivesUpDisturbsNobody() {
        CompletableFuture<AccessToken> patient = tokens.current();
        tokens.current().cancel(true);

        AccessToken token = source.answer(Instant.MAX);

        assertThat(patient).isCompletedWithValue(token);
    }

    @Test
    void theNextTokenIsSoughtAheadOfExpiryWhileCallersGetTheOldOne() {
        AccessToken old = obtain(HOUR);
        clock.advance(HOUR.minus(AHEAD));

        assertThat(tokens.current()).isCompletedWithValue(old);
        assertThat(tokens.current()).isCompletedWithValue(old);
        assertThat(source.asked).hasSize(2);

        AccessToken next = source.answer(clock.instant().plus(HOUR));
        assertThat(tokens.current()).isCompletedWithValue(next);
    }

    @Test
    void aMomentBeforeThatNothingIsSought() {
        obtain(HOUR);
        clock.advance(HOUR.minus(AHEAD).minusSeconds(1));

        tokens.current();

        assertThat(source.asked).hasSize(1);
    }

    @Test
    void afterExpiryCallersWaitForTheNextToken() {
        obtain(HOUR);
        clock.advance(HOUR);

        CompletableFuture<AccessToken> caller = tokens.current();

        assertThat(caller).isNotDone();
        AccessToken next = source.answer(clock.instant().plus(HOUR));
        assertThat(caller).isCompletedWithValue(next);
    }

    @Test
    void aTokenThatLivesShorterThanThatIsRenewedAtHalfOfItsLife() {
        Duration life = Duration.ofMinutes(2);
        obtain(life);

        clock.advance(life.dividedBy(2).minusSeconds(1));
        tokens.current();
        assertThat(source.asked).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        tokens.current();
        assertThat(source.asked).hasSize(2);
    }

    @Test
    void aTokenOfUnknownLifeIsKeptUntilItIsRefused() {
        CompletableFuture<AccessToken> caller = tokens.current();
        AccessToken token = source.answer(Instant.MAX);
        clock.advance(Duration.ofDays(1000));

        assertThat(caller).isCompletedWithValue(token);
        assertThat(tokens.current()).isCompletedWithValue(token);
    }

    @Test
    void aTokenThatArrivesExpiredServesThoseWhoWaitedAndIsReplacedForTheNext() {
        CompletableFuture<AccessToken> caller = tokens.current();
        AccessToken token = source.answer(clock.instant().minusSeconds(1));

        assertThat(caller).isCompletedWithValue(token);
        assertThat(tokens.current()).isNotDone();
        assertThat(source.asked).hasSize(2);
    }

    @Test
    void anEarlyRenewalThatFailsDoesNotReachCallersAndIsTriedAgainAfterAPause() {
        AccessToken old = obtain(HOUR);
        clock.advance(HOUR.minus(AHEAD));
        tokens.current();
        source.fail(new CompletionException(new IllegalStateException("down")));

        assertThat(tokens.current()).isCompletedWithValue(old);
        assertThat(source.asked).hasSize(2);

        clock.advance(Duration.ofSeconds(5));
        assertThat(tokens.current()).isCompletedWithValue(old);
        assertThat(source.asked).hasSize(3);
    }

    @Test
    void anEarlyRenewalThatFailedDoesNotKeepCallersFromATokenOnceTheOldOneIsGone() {
        obtain(HOUR);
        clock.advance(HOUR.minusSeconds(1));
        tokens.current();
        source.fail(new IllegalStateException("down"));
        clock.advance(Duration.ofSeconds(1));

        CompletableFuture<AccessToken> caller = tokens.current();

        AccessToken next = source.answer(clock.instant().plus(HOUR));
        assertThat(caller).isCompletedWithValue(next);
    }

    @Test
    void theSourceLearnsTheTokenBefore() {
        AccessToken first = obtain(HOUR);
        tokens.invalidate(first);

        tokens.current();

        assertThat(source.asked).containsExactly(Optional.empty(), Optional.of(first));
    }

    @Test
    void invalidatingTheCurrentTokenMakesTheNextCallFetch() {
        AccessToken first = obtain(HOUR);

        tokens.invalidate(first);

        assertThat(tokens.peek()).isEmpty();
        assertThat(tokens.current()).isNotDone();
    }

    @Test
    void invalidatingAnOlderTokenChangesNothing() {
        AccessToken first = obtain(HOUR);
        tokens.invalidate(first);
        AccessToken second = obtain(HOUR);

        tokens.invalidate(first);

        assertThat(tokens.current()).isCompletedWithValue(second);
        assertThat(source.asked).hasSize(2);
    }

    @Test
    void aFailedFetchFailsAllItsWaitersAndIsForgotten() {
        List<CompletableFuture<AccessToken>> callers = List.of(tokens.current(), tokens.current());
        IllegalStateException reason = new IllegalStateException("down");
        source.fail(reason);

        assertThat(callers).allSatisfy(caller -> assertThat(reasonOf(caller)).isSameAs(reason));
        assertThat(tokens.current()).isNotDone();
        assertThat(source.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void aRefusalOfTheCredentialsIsAnsweredFromMemoryForAMoment(int status) {
        tokens.current();
        CxApiException refusal = failure(status);
        source.fail(refusal);

        assertThat(reasonOf(tokens.current())).isSameAs(refusal);
        clock.advance(Duration.ofMillis(4999));
        assertThat(reasonOf(tokens.current())).isSameAs(refusal);
        assertThat(source.asked).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.current()).isNotDone();
        assertThat(source.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerThatIsDownIsAskedAgainByTheNextCall(int status) {
        tokens.current();
        source.fail(failure(status));

        assertThat(tokens.current()).isNotDone();
    }

    @Test
    void anEarlyRenewalRunsInTheBackgroundAndTheFirstLoginDoesNot() {
        Deque<Runnable> background = new ArrayDeque<>();
        BearerTokens patient = new BearerTokens(source, clock, AHEAD, Duration.ofSeconds(5), background::add);
        patient.current();
        AccessToken old = source.answer(clock.instant().plus(HOUR));
        clock.advance(HOUR.minus(AHEAD));

        assertThat(patient.current()).isCompletedWithValue(old);
        assertThat(patient.current()).isCompletedWithValue(old);

        assertThat(source.asked).hasSize(1);
        assertThat(background).hasSize(1);
        background.remove().run();
        AccessToken next = source.answer(clock.instant().plus(HOUR));
        assertThat(patient.current()).isCompletedWithValue(next);
    }

    @Test
    void aBackgroundThatIsShutDownDoesNotHurtCallersWhileTheOldTokenLives() {
        BearerTokens stopping = new BearerTokens(source, clock, AHEAD, Duration.ofSeconds(5), work -> {
            throw new RejectedExecutionException("stopped");
        });
        stopping.current();
        AccessToken old = source.answer(clock.instant().plus(HOUR));
        clock.advance(HOUR.minus(AHEAD));

        assertThat(stopping.current()).isCompletedWithValue(old);
    }

    @Test
    void aBackgroundWithoutAThreadIsAskedAgain() {
        Queue<Runnable> background = new ArrayDeque<>();
        AtomicBoolean exhausted = new AtomicBoolean(true);
        BearerTokens tight = new BearerTokens(source, clock, AHEAD, Duration.ofSeconds(5), work -> {
            if (exhausted.getAndSet(false)) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            background.add(work);
        });
        tight.current();
        AccessToken old = source.answer(clock.instant().plus(HOUR));
        clock.advance(HOUR.minus(AHEAD));

        assertThat(tight.current()).isCompletedWithValue(old);
        clock.advance(Duration.ofSeconds(6));
        assertThat(tight.current()).isCompletedWithValue(old);
        assertThat(background).hasSize(1);
    }

    @Test
    void aRefusalWhileTheOldTokenLivesDoesNotReachCallers() {
        AccessToken old = obtain(HOUR);
        clock.advance(HOUR.minus(AHEAD));
        tokens.current();
        source.fail(failure(401));

        assertThat(tokens.current()).isCompletedWithValue(old);
    }

    @Test
    void aSourceThatThrowsOrGivesNothingFailsItsCallers() {
        BearerTokens throwing = new BearerTokens(
                previous -> {
                    throw new IllegalStateException("no settings");
                },
                clock,
                AHEAD);
        BearerTokens nothing = new BearerTokens(previous -> null, clock, AHEAD);
        BearerTokens noToken = new BearerTokens(previous -> CompletableFuture.completedFuture(null), clock, AHEAD);

        assertThat(reasonOf(throwing.current())).hasMessage("no settings");
        assertThat(reasonOf(nothing.current())).hasMessage("the token source returned null");
        assertThat(reasonOf(noToken.current())).hasMessage("the token source gave no token");
    }

    @Test
    void anOperatorReadsWhenTheTokenExpires() {
        assertThat(tokens.expiry()).isEmpty();
        obtain(HOUR);
        assertThat(tokens.expiry()).isEqualTo("2030-01-01T01:00:00Z");
    }

    @Test
    void anOperatorReadsThatATokenDoesNotSayWhenItExpires() {
        tokens.current();
        source.answer(Instant.MAX);

        assertThat(tokens.expiry()).isEqualTo("unknown");
    }

    private AccessToken obtain(Duration life) {
        tokens.current();
        return source.answer(clock.instant().plus(life));
    }

    private static CxApiException failure(int status) {
        return CxApiException.of("Acme", "token").status(status).build();
    }

    /** What a caller's future failed with, as a callback would see it. */
    private static Throwable reasonOf(CompletableFuture<AccessToken> caller) {
        Throwable[] reason = new Throwable[1];
        caller.whenComplete((token, failure) -> reason[0] = failure);
        return reason[0];
    }

    private static final class Source implements TokenSource {

        private final List<Optional<AccessToken>> asked = new ArrayList<>();
        private final Deque<CompletableFuture<AccessToken>> pending = new ArrayDeque<>();

        @Override
        public CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous) {
            asked.add(previous);
            pending.add(new CompletableFuture<>());
            return pending.getLast();
        }

        AccessToken answer(Instant expiresAt) {
            AccessToken token = new AccessToken("token-" + asked.size(), expiresAt, Optional.empty());
            pending.remove().complete(token);
            return token;
        }

        void fail(Throwable reason) {
            pending.remove().completeExceptionally(reason);
        }
    }
}
