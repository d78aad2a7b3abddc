// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Ids of events and requests: UUIDs of version 1, which hold a time in ticks of 100 ns. What happens in one request has one time; what
 * differs is the end. Guarded by the site.
 */
public final class EventIds {
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
    private static final int TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;
    private static final long VERSION_1 = 0x1000L;
    private static final long CLOCK_SEQUENCE = 0x8444L << 48;
    private static final long NODE_MASK = 0xFFFFFFFFFFFFL;
    private static final long TIME_MASK = 0xFFFFL;
    private static final long ANY_PAGE = 0xFFFFFFFFL;

    private final SplittableRandom random;
    private long lastTicks;

    EventIds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The id of a request; two never have the same time. */
    UUID request(Instant now) {
        lastTicks = Math.max(lastTicks + 1, ticks(now));
        return id(lastTicks, random.nextLong());
    }

    /** The id of something that happened in a request. */
    UUID event(UUID request) {
        return new UUID(request.getMostSignificantBits(), CLOCK_SEQUENCE | random.nextLong() & NODE_MASK);
    }

    /** The id of a row of a list: it starts as the event, then comes the end of the request, and the page with its lowest byte first. */
    public static UUID summary(PageEvent event) {
        long endOfRequest = event.requestId().getLeastSignificantBits() & TIME_MASK;
        long page = Integer.toUnsignedLong(Integer.reverseBytes(event.pageId()));
        return new UUID(event.id().getMostSignificantBits(), CLOCK_SEQUENCE | endOfRequest << 32 | page);
    }

    /** The id that comes after all that has happened up to a time. */
    public static UUID cursor(Instant now) {
        return id(ticks(now), ANY_PAGE);
    }

    /** The time in an id, to be compared with others. */
    public static long ticks(UUID id) {
        return id.timestamp();
    }

    private static long ticks(Instant time) {
        Duration since = Duration.between(GREGORIAN, time);
        return since.toSeconds() * TICKS_PER_SECOND + since.getNano() / NANOS_PER_TICK;
    }

    private static UUID id(long ticks, long end) {
        long most = ticks << 32 | (ticks >>> 32 & TIME_MASK) << 16 | VERSION_1 | ticks >>> 48 & 0xFFF;
        return new UUID(most, CLOCK_SEQUENCE | end & NODE_MASK);
    }
}
