// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.thread.CxThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallSpacingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    /** The delays of the timer, which does not wait. */
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            waits.add(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(work, 0, unit);
        }
    };
    private final CxThreads threads = new CxThreads(Executors.newCachedThreadPool(), timer);
    private final DelayedCalls waiting = new DelayedCalls(threads);
    private final CallSpacing pace = new CallSpacing();

    @AfterEach
    void stop() {
        timer.shutdownNow();
        threads.workers().shutdownNow();
    }

    @Test
    void aCallIsMadeAnIntervalAfterTheOneBeforeHasEnded() {
        pace.atLeast(Duration.ofSeconds(30));
        Clock later = Clock.offset(NOON, Duration.ofSeconds(10));

        call(NOON, done()).join();
        call(later, done()).join();

        assertThat(waits).containsExactly(Duration.ZERO, Duration.ofSeconds(20));
    }

    @Test
    void aTurnThatNobodyTookIsLostAndNotSaved() {
        pace.atLeast(Duration.ofSeconds(30));
        Clock muchLater = Clock.offset(NOON, Duration.ofHours(1));

        call(NOON, done()).join();
        call(muchLater, done()).join();
        call(muchLater, done()).join();

        assertThat(waits).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void oneCallIsUnderWayAtATime() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> one = call(NOON, first);
        CompletableFuture<String> two = call(NOON, done());
        Awaitility.await().until(() -> waits.size() == 1);
        assertThat(two).isNotDone();

        first.complete("one");

        assertThat(one.join()).isEqualTo("one");
        assertThat(two.join()).isEqualTo("done");
    }

    @Test
    void aCallThatFailsDoesNotStopTheNext() {
        CompletableFuture<String> failing = call(NOON, CompletableFuture.failedFuture(new IllegalStateException("no")));

        assertThatThrownBy(failing::join).hasRootCauseMessage("no");
        assertThat(call(NOON, done()).join()).isEqualTo("done");
    }

    @Test
    void ofSeveralWishesTheLongestCounts() {
        pace.atLeast(Duration.ofSeconds(30));
        pace.atLeast(Duration.ofSeconds(1));
        call(NOON, done()).join();
        call(NOON, done()).join();

        assertThat(waits).containsExactly(Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void oneTenantHasOnePaceAndAnotherItsOwn() {
        CallSpacing first = SharedCallSpacings.of("acme/CallSpacingTest/one");

        assertThat(SharedCallSpacings.of("acme/CallSpacingTest/one")).isSameAs(first);
        assertThat(SharedCallSpacings.of("acme/CallSpacingTest/two")).isNotSameAs(first);
    }

    private CompletableFuture<String> call(Clock clock, CompletableFuture<String> answer) {
        return pace.withPermit(waiting, clock, () -> answer);
    }

    private static CompletableFuture<String> done() {
        return CompletableFuture.completedFuture("done");
    }
}
