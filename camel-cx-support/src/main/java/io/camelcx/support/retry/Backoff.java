// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The delay before a retry: exponential growth from {@code initial} to {@code max}, spread by jitter so that many clients do not retry at the same
 * time.
 *
 * @param initial the delay before the first retry; more than zero
 * @param max the longest delay, jitter included; at least {@code initial}
 * @param multiplier growth from one delay to the next; at least 1
 * @param jitter the random share of a delay, 0 to 1: with 0.5 a delay lies between half of its nominal length and one and a half
 */
public record Backoff(Duration initial, Duration max, double multiplier, double jitter) {

    private static final long MIN_NANOS = Duration.ofMillis(1).toNanos();

    public Backoff {
        if (initial == null || initial.isZero() || initial.isNegative()) {
            throw new IllegalArgumentException("initial must be longer than zero, but is " + initial);
        }
        if (max == null || max.compareTo(initial) < 0) {
            throw new IllegalArgumentException("max must be at least initial (" + initial + "), but is " + max);
        }
        if (!(multiplier >= 1) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("multiplier must be a number of at least 1, but is " + multiplier);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter must be between 0 and 1, but is " + jitter);
        }
    }

    /**
     * The delay after a failed attempt.
     *
     * @param attempt the number of the failed attempt, from 1; any number, as the delay stays at {@code max}
     * @param random the source of the jitter
     * @return at least a millisecond (or {@code max}, when that is less), at most {@code max}
     */
    public Duration delay(int attempt, RandomGenerator random) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt counts from 1, but is " + attempt);
        }
        double nominal = Math.min(initial.toNanos() * Math.pow(multiplier, attempt - 1.0), max.toNanos());
        double spread = nominal * jitter * (2 * random.nextDouble() - 1);
        long nanos = Math.max(Math.round(nominal + spread), MIN_NANOS);
        return Duration.ofNanos(Math.min(nanos, max.toNanos()));
    }
}
