// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.error.CxApiException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.camel.RuntimeCamelException;

/**
 * The items that could not be read in a poll. Distinguishes failures of single items from those of a server that is unavailable or
 * refuses the credentials: then the poll itself fails.
 *
 * @param <T> the items
 */
public final class PollFailures<T> {

    /** More failures in a row are attributed to the server. */
    private static final int MAX_IN_A_ROW = 3;

    /** From an intermediary: one from the vendor is no failure. */
    private static final int NOT_FOUND = 404;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> AFFECTING_ALL = Set.of(401, 403, NOT_FOUND, 408, 425, TOO_MANY_REQUESTS);

    private final String noun;
    private final Function<T, String> label;
    private final BiConsumer<T, Throwable> unreadable;
    private final BiConsumer<T, Throwable> unreached;
    private final Map<T, Throwable> undecided = new LinkedHashMap<>();
    private boolean anyRead;
    private boolean serverFailed;

    /**
     * None yet.
     *
     * @param noun what an item is, such as {@code interaction}
     * @param label names an item, for the error
     * @param unreadable receives an item that could not be read although others can
     * @param unreached receives an item that could not be read because the server is unavailable
     */
    public PollFailures(
            String noun,
            Function<T, String> label,
            BiConsumer<T, Throwable> unreadable,
            BiConsumer<T, Throwable> unreached) {
        this.noun = noun;
        this.label = label;
        this.unreadable = unreadable;
        this.unreached = unreached;
    }

    /** An item was read, so the server is available. */
    public void read() {
        anyRead = true;
        settle();
    }

    /** An item could not be read. */
    public void add(T item, Throwable failure) {
        if (!mayAffectAll(failure)) {
            unreadable.accept(item, failure);
            return;
        }
        undecided.put(item, failure);
        serverFailed = undecided.size() >= MAX_IN_A_ROW || isThrottled(failure);
    }

    /** Whether the failures affect all items, so that reading others is pointless. */
    public boolean affectAll() {
        return serverFailed;
    }

    /**
     * Ends the poll.
     *
     * @throws RuntimeCamelException one for all items, if the server has failed
     */
    public void end() {
        if (anyRead && !serverFailed) {
            settle();
        }
        if (undecided.isEmpty()) {
            return;
        }
        undecided.forEach(unreached);
        T first = undecided.keySet().iterator().next();
        Throwable cause = undecided.get(first);
        int count = undecided.size();
        RuntimeCamelException failure = new RuntimeCamelException(
                (count == 1
                                ? "The " + noun + " " + label.apply(first)
                                : count + " " + noun + "s, the first " + label.apply(first) + ",")
                        + " could not be read: " + cause.getMessage(),
                cause);
        undecided.values().stream().skip(1).forEach(failure::addSuppressed);
        throw failure;
    }

    private void settle() {
        undecided.forEach(unreadable);
        undecided.clear();
    }

    private static boolean isThrottled(Throwable failure) {
        return failure instanceof CxApiException refusal
                && (refusal.retryAfter().isPresent() || refusal.status().orElse(0) == TOO_MANY_REQUESTS);
    }

    private static boolean mayAffectAll(Throwable failure) {
        if (!(failure instanceof CxApiException refusal)) {
            return true;
        }
        int status = refusal.status().orElse(0);
        return status < 400 || status >= 500 || AFFECTING_ALL.contains(status);
    }
}
