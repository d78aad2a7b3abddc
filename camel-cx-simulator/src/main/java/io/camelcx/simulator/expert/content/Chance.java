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
