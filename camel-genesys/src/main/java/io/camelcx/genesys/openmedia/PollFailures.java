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
 * The interactions that could not be read in a poll. Tells those that are bad themselves from a server that is not there or lets nobody in: then reading
 * on is of no use, and the poll itself fails.
 */
final class PollFailures {

    /** So many in a row are the server's fault. */
    private static final int MAX_IN_A_ROW = 3;

    /** Not the vendor's own: that is no failure. */
    private static final int NOT_FOUND = 404;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> OF_ALL = Set.of(401, 403, NOT_FOUND, 408, 425, TOO_MANY_REQUESTS);

    private final BiConsumer<Watch, Throwable> bad;
    private final BiConsumer<Watch, Throwable> unlucky;
    private final Map<Watch, Throwable> doubtful = new LinkedHashMap<>();
    private boolean anyRead;
    private boolean over;

    /**
     * @param bad takes an interaction that could not be read although others can
     * @param unlucky takes one that could not be read because the server is not there
     */
    PollFailures(BiConsumer<Watch, Throwable> bad, BiConsumer<Watch, Throwable> unlucky) {
        this.bad = bad;
        this.unlucky = unlucky;
    }

    /** Another interaction was read, so the server is there. */
    void read() {
        anyRead = true;
        settle();
    }

    void add(Watch watch, Throwable failure) {
        if (!mayConcernAll(failure)) {
            bad.accept(watch, failure);
            return;
        }
        doubtful.put(watch, failure);
        over = doubtful.size() >= MAX_IN_A_ROW || asksToWait(failure);
    }

    /** Whether reading others is of no use now. */
    boolean concernAll() {
        return over;
    }

    /**
     * Ends the poll.
     *
     * @throws RuntimeCamelException one for all of them, if they are the server's fault
     */
    void end() {
        if (anyRead && !over) {
            settle();
        }
        if (doubtful.isEmpty()) {
            return;
        }
        doubtful.forEach(unlucky);
        Watch first = doubtful.keySet().iterator().next();
        Throwable cause = doubtful.get(first);
        int count = doubtful.size();
        RuntimeCamelException failure = new RuntimeCamelException(
                (count == 1
                                ? "The interaction " + first.key().label()
                                : count + " interactions, the first "
                                        + first.key().label() + ",")
                        + " could not be read: " + cause.getMessage(),
                cause);
        doubtful.values().stream().skip(1).forEach(failure::addSuppressed);
        throw failure;
    }

    private void settle() {
        doubtful.forEach(bad);
        doubtful.clear();
    }

    private static boolean asksToWait(Throwable failure) {
        return failure instanceof CxApiException refusal
                && (refusal.retryAfter().isPresent() || refusal.status().orElse(0) == TOO_MANY_REQUESTS);
    }

    private static boolean mayConcernAll(Throwable failure) {
        if (!(failure instanceof CxApiException refusal)) {
            return true;
        }
        int status = refusal.status().orElse(0);
        return status < 400 || status >= 500 || OF_ALL.contains(status);
    }
}
