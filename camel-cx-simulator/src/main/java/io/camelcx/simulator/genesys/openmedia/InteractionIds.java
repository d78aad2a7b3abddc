// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of 16 digits and capital letters, as the vendor's are. They sort in the order in which they were given. */
final class InteractionIds {
    private static final int HALF = 8;
    private static final long HALF_VALUES = (long) Math.pow(Character.MAX_RADIX, HALF);

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    /** The same seed and start give the same ids; two runs at different times do not mix up theirs. */
    InteractionIds(long seed, Instant start) {
        prefix = half(new SplittableRandom(seed ^ start.toEpochMilli()).nextLong(HALF_VALUES));
    }

    String next() {
        return prefix + half(last.incrementAndGet());
    }

    private static String half(long value) {
        String digits = Long.toString(value, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(HALF - digits.length()) + digits;
    }
}
