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
