// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.paging;

import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * All items of a list. A page is requested when its first item is, so that one page alone is in memory, however long the list. For one thread, which
 * waits for the pages; {@link #hasNext} and {@link #next} throw what the call of a page failed with, and request that page again when they are called
 * again.
 *
 * <p>A server that sends one page again and again, or leads back to an earlier one, would make a list without an end; both are errors.
 *
 * @param <T> an item
 * @param <C> what a page is requested with
 */
public final class PagedItems<T, C> implements Iterator<T> {

    /** A list without an end is an error of the server. */
    private static final long MAX_PAGES = 10_000_000;

    private final PagedList<T, C> list;
    private final Waiting waiting;
    private final Queue<T> current = new ArrayDeque<>();
    private List<T> previous = List.of();
    private Optional<C> next;
    private C checkpoint;
    private long pages;

    /**
     * The items of a list.
     *
     * @param waiting waits for each page, such as {@code awaitedCalls.on(workers)}, which ends when these calls are closed
     */
    public PagedItems(PagedList<T, C> list, Waiting waiting) {
        this.list = list;
        this.waiting = waiting;
        this.next = Optional.of(list.first());
        this.checkpoint = list.first();
    }

    @Override
    public boolean hasNext() {
        while (current.isEmpty() && next.isPresent()) {
            accept(read(next.get()));
        }
        return !current.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.remove();
    }

    private Page<T, C> read(C cursor) {
        try {
            return waiting.join(() -> list.pages().apply(cursor));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a page of " + list.operation() + " was requested", e);
        } catch (Exception failure) {
            throw new IllegalStateException("A page of " + list.operation() + " cannot be read", failure);
        }
    }

    private void accept(Page<T, C> page) {
        List<T> items = page.items();
        if (!items.isEmpty() && items.equals(previous)) {
            throw problem("the server has sent the same page twice");
        }
        page.next().ifPresent(this::refuseCycle);
        previous = items;
        next = page.next();
        current.addAll(items);
    }

    /**
     * Compares each page with one earlier page, which moves to the latest one after 1, 2, 4, 8 ... pages, so that any cycle is found in constant
     * memory.
     */
    private void refuseCycle(C cursor) {
        if (cursor.equals(checkpoint)) {
            throw problem("the list leads back to a page that was read before");
        }
        pages++;
        if (pages > MAX_PAGES) {
            throw problem("the list has more than " + MAX_PAGES + " pages");
        }
        if (Long.bitCount(pages) == 1) {
            checkpoint = cursor;
        }
    }

    private CxApiException problem(String words) {
        return CxApiException.of(list.vendor(), list.operation()).problem(words).build();
    }
}
