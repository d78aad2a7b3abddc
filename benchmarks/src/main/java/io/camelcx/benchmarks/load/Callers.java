// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Threads that make calls continuously until they are closed. No two of them make the same call at the same time. */
final class Callers implements AutoCloseable {

    private final Call call;
    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder calls = new LongAdder();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean ended;

    private Callers(Call call) {
        this.call = call;
    }

    /**
     * Starts the threads.
     *
     * @param different how many different calls there are
     */
    static Callers start(int count, int different, Call call) {
        Callers callers = new Callers(call);
        int share = different / count;
        for (int number = 0; number < count; number++) {
            int first = number * share;
            callers.threads.add(new Thread(() -> callers.run(first, share), "caller-" + number));
        }
        callers.threads.forEach(Thread::start);
        return callers;
    }

    private void run(int first, int share) {
        try {
            for (int next = 0; !ended; next = (next + 1) % share) {
                call.make(first + next);
                calls.increment();
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
            ended = true;
        }
    }

    /** The number of successful calls so far. */
    long calls() {
        return calls.sum();
    }

    /**
     * Ends all threads.
     *
     * @throws IllegalStateException if a call has failed
     */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("A call has failed, so nothing was measured", failure.get());
        }
    }
}
