// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.support.error.CxApiException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.camel.RuntimeCamelException;

/**
 * The interactions that could not be read in a poll. Distinguishes failures of single interactions from those of a server that is unavailable or
 * refuses the credentials: then the poll itself fails.
 */
final class PollFailures {

    /** More failures in a row are attributed to the server. */
    private static final int MAX_IN_A_ROW = 3;

    /** From an intermediary: one from the vendor is no failure. */
    private static final int NOT_FOUND = 404;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> AFFECTING_ALL = Set.of(401, 403, NOT_FOUND, 408, 425, TOO_MANY_REQUESTS);

    private final BiConsumer<Watch, Throwable> unreadable;
    private final BiConsumer<Watch, Throwable> unreached;
    private final Map<Watch, Throwable> undecided = new LinkedHashMap<>();
    private boolean anyRead;
    private boolean serverFailed;

    /**
     * @param unreadable receives an interaction that could not be read although others can
     * @param unreached receives an interaction that could not be read because the server is unavailable
     */
    PollFailures(BiConsumer<Watch, Throwable> unreadable, BiConsumer<Watch, Throwable> unreached) {
        this.unreadable = unreadable;
        this.unreached = unreached;
    }

    /** An interaction was read, so the server is available. */
    void read() {
        anyRead = true;
        settle();
    }

    void add(Watch watch, Throwable failure) {
        if (!mayAffectAll(failure)) {
            unreadable.accept(watch, failure);
            return;
        }
        undecided.put(watch, failure);
        serverFailed = undecided.size() >= MAX_IN_A_ROW || isThrottled(failure);
    }

    /** Whether the failures affect all interactions, so that reading others is pointless. */
    boolean affectAll() {
        return serverFailed;
    }

    /**
     * Ends the poll.
     *
     * @throws RuntimeCamelException one for all interactions, if the server has failed
     */
    void end() {
        if (anyRead && !serverFailed) {
            settle();
        }
        if (undecided.isEmpty()) {
            return;
        }
        undecided.forEach(unreached);
        Watch first = undecided.keySet().iterator().next();
        Throwable cause = undecided.get(first);
        int count = undecided.size();
        RuntimeCamelException failure = new RuntimeCamelException(
                (count == 1
                                ? "The interaction " + first.key().label()
                                : count + " interactions, the first "
                                        + first.key().label() + ",")
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
