// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls that no thread works on: they wait for a time, or for the end of something else, and then go on on a worker. Executors that are shut down
 * drop their tasks silently, so that only this registry can fail the calls behind them.
 */
public final class PendingCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PendingCalls.class);

    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A call that may wait. */
    public interface Call {

        /** The result, which is done when the call has ended. */
        CompletableFuture<?> result();

        /** Fails the result: the connection was stopped. */
        void stopped();
    }

    /**
     * No call yet.
     *
     * @param workers run what follows a wait; not on the thread that submits it
     * @param timer hands work to the workers when it is due
     */
    public PendingCalls(Executor workers, ScheduledExecutorService timer) {
        this.workers = workers;
        this.timer = timer;
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** Adds a call that waits from now on. */
    public void add(Call call) {
        calls.add(call);
        if (closed) {
            call.stopped();
        }
    }

    /** Removes a call that waits no longer. */
    public void remove(Call call) {
        calls.remove(call);
    }

    /** Continues a call on a worker after a delay, unless it has ended by then. */
    public void later(Call call, Duration delay, Runnable work) {
        add(call);
        try {
            Runnable onWorker = () -> onWorker(call, work);
            Future<?> scheduled = timer.schedule(onWorker, delay.toNanos(), TimeUnit.NANOSECONDS);
            // Cancelled or stopped while waiting: leave nothing in the timer.
            call.result().whenComplete((value, failure) -> {
                scheduled.cancel(false);
                remove(call);
            });
        } catch (RejectedExecutionException e) {
            call.stopped();
        }
    }

    /**
     * Continues a call on a worker.
     *
     * @return false if there is no worker; the call has failed then
     */
    public boolean onWorker(Call call, Runnable work) {
        try {
            workers.execute(() -> {
                remove(call);
                run(call, work);
            });
            return true;
        } catch (RejectedExecutionException e) {
            call.stopped();
        } catch (Error e) {
            // No thread could be created, for instance. The current thread may have other calls to continue.
            call.result().completeExceptionally(e);
        }
        return false;
    }

    /** Runs a part of a call; the call ends with what it throws. */
    public static void run(Call call, Runnable work) {
        try {
            work.run();
        } catch (Throwable fault) {
            if (!call.result().completeExceptionally(fault)) {
                LOG.error("A call that has its result already has failed unexpectedly", fault);
            }
        }
    }

    /** Fails all calls that wait, and every later one. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(Call::stopped);
        calls.clear();
    }
}
