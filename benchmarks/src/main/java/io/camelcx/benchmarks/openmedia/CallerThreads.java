// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.openmedia.stub.StubAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Threads that create work items continuously until they are closed. */
final class CallerThreads implements AutoCloseable {

    private final CreateClient client;
    private final List<WorkItem> items = WorkItem.different();
    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder calls = new LongAdder();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean ended;

    private CallerThreads(CreateClient client) {
        this.client = client;
    }

    /** Starts the threads. */
    static CallerThreads start(int count, CreateClient client) {
        CallerThreads callers = new CallerThreads(client);
        for (int number = 0; number < count; number++) {
            int first = number * callers.items.size() / count;
            callers.threads.add(new Thread(() -> callers.call(first), "caller-" + number));
        }
        callers.threads.forEach(Thread::start);
        return callers;
    }

    /** The number of successful calls so far. */
    long calls() {
        return calls.sum();
    }

    private void call(int first) {
        try {
            for (int next = first; !ended; next = (next + 1) % items.size()) {
                String id = client.create(items.get(next));
                if (!id.equals(StubAnswer.ID)) {
                    throw new IllegalStateException("the id in the response is " + id);
                }
                calls.increment();
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
            ended = true;
        }
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
