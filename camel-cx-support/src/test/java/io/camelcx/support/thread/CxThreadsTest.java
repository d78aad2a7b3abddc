// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcx.test.HangLimit;
import io.camelcx.test.LogCapture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CxThreadsTest {

    private final CamelContext context = new SimpleCamelContext();
    private CxThreads threads;

    @BeforeEach
    void start() {
        context.start();
        threads = CxThreads.start(context, this, "acme-connection", 4);
    }

    @AfterEach
    void stop() {
        threads.stop(context);
        context.stop();
    }

    @Test
    void threadsCarryTheNameOfTheirOwner() {
        String worker = CompletableFuture.supplyAsync(
                        () -> Thread.currentThread().getName(), threads.workers())
                .join();
        CompletableFuture<String> timer = new CompletableFuture<>();
        threads.timer().schedule(() -> timer.complete(Thread.currentThread().getName()), 1, TimeUnit.MILLISECONDS);

        assertThat(worker).contains("acme-connection");
        assertThat(timer.join()).contains("acme-connection-timer");
    }

    @Test
    void anyNumberOfTasksWaitForTheTimer() {
        AtomicInteger run = new AtomicInteger();
        for (int i = 0; i < 5000; i++) {
            threads.timer().schedule(run::incrementAndGet, 300, TimeUnit.MILLISECONDS);
        }

        Awaitility.await().atMost(HangLimit.TIME).until(() -> run.get() == 5000);
    }

    @Test
    void workQueuesWithoutEverRunningOnItsSubmitter() {
        CompletableFuture<Void> release = new CompletableFuture<>();
        CompletableFuture<?>[] work = new CompletableFuture<?>[5000];
        Thread submitter = Thread.currentThread();
        for (int i = 0; i < work.length; i++) {
            work[i] = CompletableFuture.runAsync(
                    () -> {
                        assertThat(Thread.currentThread()).isNotSameAs(submitter);
                        release.join();
                    },
                    threads.workers());
        }

        release.complete(null);

        CompletableFuture.allOf(work)
                .orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Test
    void aPeriodicTaskThatFailsRunsAgain() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        threads.timer()
                .scheduleWithFixedDelay(
                        () -> {
                            runs.countDown();
                            throw new NoClassDefFoundError("example");
                        },
                        0,
                        1,
                        TimeUnit.MILLISECONDS);

        assertThat(runs.await(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void whatATaskThrowsIsLogged() {
        try (LogCapture log = LogCapture.open("io.camelcx.support.thread")) {
            threads.workers().execute(() -> {
                throw new NoClassDefFoundError("of a worker");
            });
            threads.timer()
                    .schedule(
                            () -> {
                                throw new NoClassDefFoundError("of the timer");
                            },
                            0,
                            TimeUnit.MILLISECONDS);

            Awaitility.await().untilAsserted(() -> assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).startsWith("ERROR").contains("acme-connection", "of a worker"))
                    .anySatisfy(line ->
                            assertThat(line).startsWith("ERROR").contains("acme-connection-timer", "of the timer")));
        }
    }

    @Test
    void afterTheStopNoThreadIsLeftAndWorkIsRefusedAloud() {
        CompletableFuture.runAsync(() -> {}, threads.workers()).join();

        threads.stop(context);

        Awaitility.await().untilAsserted(() -> assertThat(
                        Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().contains("acme-connection")));
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> threads.workers().execute(() -> {}));
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> threads.timer().schedule(() -> {}, 1, TimeUnit.SECONDS));
    }
}
