// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an operation leads to, immutable: each {@code with} method returns a changed copy.
 *
 * @param data the {@code data} of the answer
 * @param answer an answer that is none of the vendor's envelope
 * @param events what agents receive, in this order
 * @param later what happens after the events were sent
 */
record Outcome(Optional<ObjectNode> data, Optional<Answer> answer, List<Event> events, List<Later> later) {

    /** Something that happens by the simulator's clock. */
    record Later(Duration delay, Runnable action) {}

    Outcome {
        events = List.copyOf(events);
        later = List.copyOf(later);
    }

    static Outcome nothing() {
        return new Outcome(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static Outcome of(ObjectNode data) {
        return new Outcome(Optional.of(data), Optional.empty(), List.of(), List.of());
    }

    static Outcome of(Answer answer) {
        return new Outcome(Optional.empty(), Optional.of(answer), List.of(), List.of());
    }

    static Outcome of(List<Event> events) {
        return new Outcome(Optional.empty(), Optional.empty(), events, List.of());
    }

    static Outcome of(Event... events) {
        return of(List.of(events));
    }

    Outcome with(List<Event> more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return new Outcome(data, answer, all, later);
    }

    Outcome withLater(Duration delay, Runnable action) {
        List<Later> all = new ArrayList<>(later);
        all.add(new Later(delay, action));
        return new Outcome(data, answer, events, all);
    }
}
