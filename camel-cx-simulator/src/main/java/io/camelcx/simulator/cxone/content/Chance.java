// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What is left to chance in a row. It follows from what it was made of alone, so that a row is the same in every file. */
final class Chance {
    /** Large and odd, so that neighbouring days and rows have nothing in common. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, String purpose, LocalDate day, int index) {
        long mixed = (seed * SPREAD + purpose.hashCode()) * SPREAD + day.toEpochDay();
        return new Chance(new SplittableRandom(mixed * SPREAD + index));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A number from -1 to 1, those near 0 more often. */
    double deviation() {
        return random.nextDouble() + random.nextDouble() - 1;
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
