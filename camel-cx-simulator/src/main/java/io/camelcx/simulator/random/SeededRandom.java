// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Random values that follow from a seed: equal seeds give equal values in equal order. For one thread. */
public final class SeededRandom {
    /** Large and odd, so that neighbouring seeds have nothing in common. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static SeededRandom of(long seed) {
        return new SeededRandom(seed);
    }

    /** The values of one purpose in one item, such as a page and its revision, or a day and a row. */
    public static SeededRandom of(long seed, String purpose, long item, long number) {
        return of(((seed * SPREAD + purpose.hashCode()) * SPREAD + item) * SPREAD + number);
    }

    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** True in one of {@code number} cases. */
    public boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    public boolean coin() {
        return random.nextBoolean();
    }

    /** A whole number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A whole number from 0 to the bound, which is not included. */
    public long below(long bound) {
        return random.nextLong(bound);
    }

    /** A number from 0 to 1, which is not included. */
    public double fraction() {
        return random.nextDouble();
    }

    /** A number from -1 to 1, those near 0 more often. */
    public double deviation() {
        return random.nextDouble() + random.nextDouble() - 1;
    }

    public String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** Eight hexadecimal digits or more. */
    public String hex() {
        return Long.toHexString(random.nextLong() | 0x10000000L);
    }

    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A number of bytes: small ones as often as large ones. */
    public int bytes() {
        return between(0, 1 << between(0, 16));
    }
}
