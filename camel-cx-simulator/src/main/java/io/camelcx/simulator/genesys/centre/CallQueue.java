// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Calls that wait for an agent, first come first served, and their statistics. Guarded by the centre's lock. */
final class CallQueue {
    /** A call answered within this time counts for the service level. */
    static final Duration SERVICE_LEVEL_LIMIT = Duration.ofSeconds(20);

    private final String id;
    private final Deque<Call> waiting = new ArrayDeque<>();
    private int entered;
    private int answered;
    private int answeredInTime;
    private int abandoned;
    private Duration totalWait = Duration.ZERO;

    CallQueue(String id) {
        this.id = id;
    }

    void enter(Call call) {
        waiting.addLast(call);
        entered++;
    }

    void abandonThoseOutOfPatience(Instant now) {
        int before = waiting.size();
        waiting.removeIf(call -> !call.patienceEnds().isAfter(now));
        abandoned += before - waiting.size();
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    Instant firstEntered() {
        return waiting.getFirst().entered();
    }

    void answerFirst(Instant now) {
        Duration wait = Duration.between(waiting.removeFirst().entered(), now);
        answered++;
        totalWait = totalWait.plus(wait);
        if (wait.compareTo(SERVICE_LEVEL_LIMIT) <= 0) {
            answeredInTime++;
        }
    }

    QueueSnapshot snapshot(Instant now) {
        Duration longest = waiting.isEmpty() ? Duration.ZERO : Duration.between(firstEntered(), now);
        return new QueueSnapshot(id, waiting.size(), longest, entered, answered, answeredInTime, abandoned, totalWait);
    }
}
