// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.async.AwaitedCalls;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Makes a call for each of many items ahead of the consumer, up to a number of calls that are running or whose results are not taken yet. Results are
 * taken in the items' order; an item is read only when its call can start. For one thread.
 */
public final class Prefetch<T, R> implements AutoCloseable {

    private record Call<T, R>(T item, CompletableFuture<R> answer) {}

    private final Iterator<T> items;
    private final int atMost;
    private final Function<T, CompletableFuture<R>> call;
    private final Executor workers;
    private final AwaitedCalls waiting;
    private final Queue<Call<T, R>> running = new ArrayDeque<>();

    /**
     * Starts the first calls.
     *
     * @param atMost  the maximum number of calls that are running or whose results are not taken yet; at least 1
     * @param call    starts a call; it may do all of its work on the calling thread
     * @param workers start the calls
     * @param waiting waits for the calls, until it is closed
     */
    public Prefetch(
            Iterator<T> items,
            int atMost,
            Function<T, CompletableFuture<R>> call,
            Executor workers,
            AwaitedCalls waiting) {
        if (atMost < 1) {
            throw new IllegalArgumentException("at least 1 call must be allowed, not " + atMost);
        }
        this.items = items;
        this.atMost = atMost;
        this.call = call;
        this.workers = workers;
        this.waiting = waiting;
        fill();
    }

    /** Whether there is another item. */
    public boolean hasNext() {
        return !running.isEmpty();
    }

    /**
     * Waits for the next item's call.
     *
     * @throws java.util.NoSuchElementException if there is none
     * @throws CancellationException if the waiting is closed
     */
    public Fetched<T, R> next() throws InterruptedException {
        Call<T, R> first = running.remove();
        Fetched<T, R> fetched = await(first);
        fill();
        return fetched;
    }

    /** Cancels the calls whose results are not taken yet. */
    @Override
    public void close() {
        running.forEach(each -> each.answer().cancel(false));
        running.clear();
    }

    private Fetched<T, R> await(Call<T, R> first) throws InterruptedException {
        try {
            return new Fetched<>(first.item(), Optional.of(waiting.await(first.answer())), Optional.empty());
        } catch (InterruptedException | CancellationException e) {
            throw e;
        } catch (Exception | Error e) {
            return new Fetched<>(first.item(), Optional.empty(), Optional.of(e));
        }
    }

    private void fill() {
        while (running.size() < atMost && items.hasNext()) {
            T item = items.next();
            running.add(new Call<>(item, start(item)));
        }
    }

    private CompletableFuture<R> start(T item) {
        try {
            return CompletableFuture.supplyAsync(() -> call.apply(item), workers)
                    .thenCompose(Function.identity());
        } catch (RejectedExecutionException stopped) {
            return CompletableFuture.failedFuture(stopped);
        }
    }
}
