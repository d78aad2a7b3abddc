// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.camelcx.simulator.SettableClock;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.RetryPolicy;
import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** A transport with its client and threads, a pool of any size, and a timer that records the delays instead of waiting. */
final class TransportRig implements AutoCloseable {

    static final ResponseReader<String> TEXT =
            response -> new String(ResponseReader.bytes(1 << 20).read(response), StandardCharsets.UTF_8);

    final SettableClock clock = SettableClock.at(Instant.parse("2030-01-01T00:00:00Z"));
    final ExecutorService workers;
    final ImpatientTimer timer = new ImpatientTimer();
    final PoolingHttpClientConnectionManager pool;
    final CloseableHttpClient client;

    TransportRig() {
        this(50, Duration.ofSeconds(10));
    }

    /**
     * Sets up the client's pool.
     *
     * @param poolWait how long a call waits for a connection of the pool
     */
    TransportRig(int poolSize, Duration poolWait) {
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(16, work -> new Thread(work, "worker-" + number.incrementAndGet()));
        pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(poolSize)
                .setMaxConnPerRoute(poolSize)
                // Off, so that a test meets the connection that died in the pool.
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(poolWait))
                        .setResponseTimeout(Timeout.ofMilliseconds(500))
                        .build())
                .disableAutomaticRetries()
                .build();
    }

    HttpTransport.Builder transport() {
        return HttpTransport.builder()
                .vendor("Acme")
                .client(() -> client)
                .workers(workers)
                .timer(timer)
                .clock(clock)
                .retry(new RetryPolicy(
                        3, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), 2, 0), Duration.ofMinutes(1)));
    }

    /** The failure of a call that must fail. */
    static CxApiException failure(CompletableFuture<?> call) {
        Throwable thrown = catchThrowable(() ->
                call.orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS).join());
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof CxApiException failure) {
            return failure;
        }
        throw new AssertionError("expected a CxApiException, but got " + cause, cause);
    }

    static <T> T value(CompletableFuture<T> call) {
        return call.orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Records the delay of a task, and runs it at once. */
    static final class ImpatientTimer extends ScheduledThreadPoolExecutor {

        final List<Duration> waits = new CopyOnWriteArrayList<>();

        ImpatientTimer() {
            super(1, work -> new Thread(work, "timer"));
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            waits.add(Duration.ofNanos(unit.toNanos(delay)));
            return super.schedule(work, 0, unit);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
