// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one fault: equal seeds make equal choices. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From {@code from} to {@code to}, both included. */
    int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number of bytes: small ones as often as large ones. */
    int bytes() {
        return number(0, 1 << number(0, 16));
    }
}
