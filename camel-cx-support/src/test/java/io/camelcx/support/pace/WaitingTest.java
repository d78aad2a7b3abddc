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
package io.camelcx.support.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.thread.CxThreads;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final CxThreads threads = new CxThreads(Executors.newCachedThreadPool(), timer);
    private final Waiting waiting = new Waiting(threads);
    private final AtomicInteger calls = new AtomicInteger();

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
    void aCallIsMadeUntilTheAnswerIsEnough() {
        int answer = waiting.until(
                        number -> number == 3,
                        Duration.ofMillis(1),
                        () -> CompletableFuture.completedFuture(calls.incrementAndGet()))
                .join();

        assertThat(answer).isEqualTo(3);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aFailureEndsTheRepetition() {
        assertThatThrownBy(() -> waiting.until(number -> false, Duration.ofMillis(1), () -> {
                            calls.incrementAndGet();
                            return CompletableFuture.failedFuture(new IllegalStateException("no"));
                        })
                        .join())
                .hasRootCauseMessage("no");
        assertThat(calls).hasValue(1);
    }

    @Test
    void aFailureThatMayPassIsMetByAnotherTry() {
        String answer = waiting.<String>insisting(
                        failure -> CompletableFuture.completedFuture(Duration.ofMillis(1)),
                        () -> calls.incrementAndGet() < 3
                                ? CompletableFuture.failedFuture(new IllegalStateException("not yet"))
                                : CompletableFuture.completedFuture("done"))
                .join();

        assertThat(answer).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void cancellingEndsTheWaitingAndLeavesNothingInTheTimer() {
        timer.setRemoveOnCancelPolicy(true);
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
