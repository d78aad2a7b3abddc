// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.content;

import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance in a page. It follows from what it was made of alone, so that it is the same after every start. */
public final class Chance {
    /** Large and odd, so that neighbouring pages have nothing in common. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long mixed) {
        this.random = new SplittableRandom(mixed);
    }

    /** The chance of one purpose in one page, or one revision of it. */
    public static Chance of(long seed, String purpose, long pageId, long number) {
        return new Chance(((seed * SPREAD + purpose.hashCode()) * SPREAD + pageId) * SPREAD + number);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** A whole number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A whole number from 0 to the bound, which is not included. */
    public long below(long bound) {
        return random.nextLong(bound);
    }

    /** Eight hexadecimal digits or more, as ids are made of. */
    public String hex() {
        return Long.toHexString(random.nextLong() | 0x10000000L);
    }
}
