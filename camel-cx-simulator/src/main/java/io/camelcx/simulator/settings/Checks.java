// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.settings;

import java.time.Duration;
import java.util.List;

/** Refuses settings that make no sense, with what is allowed. */
public final class Checks {

    private Checks() {}

    public static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", it must be positive");
        }
    }

    public static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is " + value + ", it must not be negative");
        }
    }

    public static void requireAtLeast(long least, String name, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", it must be " + least + " or more");
        }
    }

    public static void requireOneOf(List<Integer> allowed, String name, int value) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", allowed are " + allowed);
        }
    }

    public static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, it must have at least one character");
        }
    }
}
