/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
