// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.thread.CxThreads;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayedCallsTest {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final CxThreads threads = new CxThreads(Executors.newCachedThreadPool(), timer);
    private final DelayedCalls waiting = new DelayedCalls(threads);
    private static final Optional<Duration> A_MOMENT = Optional.of(Duration.ofMillis(1));

    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void start() {
        timer.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
        threads.workers().shutdownNow();
    }

    @Test
    void aCallIsMadeLaterAndOnAWorker() {
        String thread = waiting.after(
                        Duration.ofMillis(1),
                        () -> CompletableFuture.completedFuture(
                                Thread.currentThread().getName()))
                .join();

        assertThat(thread).doesNotContain(Thread.currentThread().getName());
    }

    @Test
    void anErrorEndsTheWaitingWhereverItIsThrown() {
        NoClassDefFoundError missing = new NoClassDefFoundError("example");
        CompletableFuture<?> ofTheCall = waiting.after(Duration.ofMillis(1), () -> {
            throw missing;
        });
        CompletableFuture<?> ofTheDecision =
                waiting.repeat(() -> CompletableFuture.completedFuture("answer"), (answer, failure) -> {
                    throw missing;
                });

        for (CompletableFuture<?> result : List.of(ofTheCall, ofTheDecision)) {
            assertThat(result.handle((value, failure) -> failure)
                            .orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS)
                            .join())
                    .isSameAs(missing);
        }
    }

    @Test
    void aCallIsMadeUntilTheAnswerIsEnough() {
        int answer = waiting.repeat(
                        () -> CompletableFuture.completedFuture(calls.incrementAndGet()),
                        (number, failure) -> number < 3 ? A_MOMENT : Optional.empty())
                .join();

        assertThat(answer).isEqualTo(3);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aFailureThatMayPassIsMetByAnotherCall() {
        String answer = waiting.<String>repeat(
                        () -> calls.incrementAndGet() < 3
                                ? CompletableFuture.failedFuture(
                                        new CompletionException(new IllegalStateException("no")))
                                : CompletableFuture.completedFuture("done"),
                        (text, failure) -> failure instanceof IllegalStateException ? A_MOMENT : Optional.empty())
                .join();

        assertThat(answer).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void aFailureThatNobodyWaitsForIsTheResult() {
        assertThatThrownBy(() -> waiting.repeat(
                                () -> {
                                    calls.incrementAndGet();
                                    throw new IllegalStateException("no");
                                },
                                (text, failure) -> Optional.empty())
                        .join())
                .hasRootCauseMessage("no");
        assertThat(calls).hasValue(1);
    }

    @Test
    void aThousandRepetitionsNeedNoDeepStack() {
        int answer = waiting.repeat(
                        () -> CompletableFuture.completedFuture(calls.incrementAndGet()),
                        (number, failure) -> number < 1000 ? Optional.of(Duration.ZERO) : Optional.empty())
                .join();

        assertThat(answer).isEqualTo(1000);
    }

    @Test
    void cancellingEndsTheRepetition() {
        CompletableFuture<Integer> result = waiting.repeat(
                () -> CompletableFuture.completedFuture(calls.incrementAndGet()),
                (number, failure) -> number == 1 ? Optional.of(Duration.ofHours(1)) : Optional.empty());
        result.cancel(false);

        Awaitility.await().until(() -> timer.getQueue().isEmpty());
        assertThat(calls).hasValue(1);
    }

    @Test
    void closingFailsWhoeverWaits() {
        CompletableFuture<Object> before =
                waiting.after(Duration.ofHours(1), () -> CompletableFuture.completedFuture(1));
        waiting.close();

        assertThatThrownBy(before::join).hasRootCauseMessage("The connection was stopped");
        assertThatThrownBy(() -> waiting.after(Duration.ofHours(1), () -> CompletableFuture.completedFuture(1))
                        .join())
                .hasRootCauseMessage("The connection was stopped");
    }

    @Test
    void cancellingEndsTheWaitingAndLeavesNothingInTheTimer() {
        CompletableFuture<Object> call = waiting.after(Duration.ofHours(1), () -> {
            calls.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        });
        call.cancel(false);

        Awaitility.await().until(() -> timer.getQueue().isEmpty());
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void afterTheThreadsAreStoppedACallFails() {
        timer.shutdownNow();

        assertThat(waiting.after(Duration.ZERO, () -> CompletableFuture.completedFuture(1)))
                .isCompletedExceptionally();
    }
}
