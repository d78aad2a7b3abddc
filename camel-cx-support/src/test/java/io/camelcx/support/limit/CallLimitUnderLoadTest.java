// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.test.HangLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads ask, leave and give up at the same time, by a real clock and a real timer. */
class CallLimitUnderLoadTest {

    private static final int THREADS = 8;
    private static final int CALLS_OF_A_THREAD = 500;
    private static final int MAX_IN_FLIGHT = 3;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    private final ExecutorService workers = Executors.newFixedThreadPool(2 * MAX_IN_FLIGHT);
    private final CountDownLatch ended = new CountDownLatch(THREADS * CALLS_OF_A_THREAD);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    @AfterEach
    void stop() {
        callers.shutdownNow();
        workers.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void everyCallGetsItsTurnAndNeverAreMoreOnTheirWayThanAllowed() throws InterruptedException {
        CallLimit limit = new CallLimit(MAX_IN_FLIGHT, 100, Duration.ofMillis(1), Clock.systemUTC(), timer);
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            callers.execute(() -> {
                for (int n = 0; n < CALLS_OF_A_THREAD; n++) {
                    ask(limit, random.nextInt(10) == 0);
                }
            });
        }

        assertThat(ended.await(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        assertThat(mostInFlight.get()).isBetween(1, MAX_IN_FLIGHT);
        assertThat(limit.inFlight()).isZero();
        assertThat(limit.waiting()).isZero();
    }

    private void ask(CallLimit limit, boolean cancels) {
        Runnable call = () -> call(limit);
        Runnable onPermit = () -> workers.execute(call);
        if (limit.acquirePermit(onPermit)) {
            call.run();
        } else if (cancels && limit.cancel(onPermit)) {
            ended.countDown();
        }
    }

    private void call(CallLimit limit) {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        Thread.yield();
        inFlight.decrementAndGet();
        limit.releasePermit();
        ended.countDown();
    }
}
