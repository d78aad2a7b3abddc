// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.events.EventMark;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a consumer has come.
 *
 * @param upto   the end of the last committed window; empty before the first one
 * @param events the events that the route has received; empty if events are not followed yet
 */
public record ChangePosition(Optional<Instant> upto, Optional<EventMark> events) {

    /** No position. */
    static final ChangePosition NONE = new ChangePosition(Optional.empty(), Optional.empty());

    /** Whether a consumer has ever saved its position. */
    public boolean isStored() {
        return !equals(NONE);
    }

    ChangePosition changesTaken(Instant end) {
        return new ChangePosition(upto.filter(before -> before.isAfter(end)).or(() -> Optional.of(end)), events);
    }

    ChangePosition back(Instant end) {
        return new ChangePosition(Optional.of(end), events);
    }

    ChangePosition eventsTaken(EventMark mark) {
        return new ChangePosition(upto, Optional.of(mark));
    }
}
