// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Something that happened on a site. It is identified by its id; the id and the time are those of the vendor. */
public interface SiteEvent {

    /** The order in which events happened: the vendor's ids contain the time more exactly than the time field. */
    Comparator<SiteEvent> BY_TIME = Comparator.comparing(SiteEvent::time)
            .thenComparing(event -> Ticks.of(event.id()).orElse(0L));

    /** The vendor's id. */
    String id();

    /** When it happened, to the second. */
    Instant time();

    /** The time in an id of the vendor's, to the second; empty if there is none. */
    static Optional<Instant> timeOf(String id) {
        return Ticks.of(id).map(Ticks::time);
    }

    /** The time of a UUID of version 1, in steps of 100 ns. */
    final class Ticks {

        private static final int TIME_UUID = 1;
        private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
        private static final long PER_SECOND = 10_000_000;

        private Ticks() {}

        private static Optional<Long> of(String id) {
            try {
                UUID uuid = UUID.fromString(id);
                return uuid.version() == TIME_UUID ? Optional.of(uuid.timestamp()) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Instant time(long ticks) {
            return GREGORIAN.plusSeconds(ticks / PER_SECOND);
        }
    }
}
