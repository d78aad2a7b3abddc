// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.async.Futures;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Makes a call for each of many items: at most so many are under way or wait to be taken, and they are taken in the items'
 * order. Items are asked for only when there is room for them. For one thread.
 */
public final class Prefetch<T, R> implements AutoCloseable {

    private record Call<T, R>(T item, CompletableFuture<R> answer) {}

    private final Iterator<T> items;
    private final int atMost;
    private final Function<T, CompletableFuture<R>> call;
    private final Executor workers;
    private final Queue<Call<T, R>> underWay = new ArrayDeque<>();

    /**
     * Starts the first calls.
     *
     * @param atMost  how many calls are under way or wait to be taken; at least 1
     * @param call    starts a call; it may do all of its work before it returns
     * @param workers where calls start
     */
    public Prefetch(Iterator<T> items, int atMost, Function<T, CompletableFuture<R>> call, Executor workers) {
        if (atMost < 1) {
            throw new IllegalArgumentException("at least 1 call must be allowed, not " + atMost);
        }
        this.items = items;
        this.atMost = atMost;
        this.call = call;
        this.workers = workers;
        fill();
    }

    /** Whether there is another item. */
    public boolean hasNext() {
        return !underWay.isEmpty();
    }

    /**
     * Waits for the next item's call.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Fetched<T, R> next() throws InterruptedException {
        Call<T, R> first = underWay.remove();
        Fetched<T, R> fetched = await(first);
        fill();
        return fetched;
    }

    /** Abandons the calls that are not taken yet. */
    @Override
    public void close() {
        underWay.forEach(each -> each.answer().cancel(false));
        underWay.clear();
    }

    private Fetched<T, R> await(Call<T, R> first) throws InterruptedException {
        try {
            return new Fetched<>(first.item(), Optional.of(first.answer().get()), Optional.empty());
        } catch (ExecutionException e) {
            return new Fetched<>(first.item(), Optional.empty(), Optional.of(Futures.unwrap(e.getCause())));
        }
    }

    private void fill() {
        while (underWay.size() < atMost && items.hasNext()) {
            T item = items.next();
            underWay.add(new Call<>(item, start(item)));
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
