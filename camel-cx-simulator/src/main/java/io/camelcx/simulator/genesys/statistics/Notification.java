// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.time.Duration;

/**
 * When a statistic's changes are sent.
 *
 * @param periodical whether they wait for the next period, rather than leave at once
 * @param frequency the period
 * @param insensitivity the smallest change of a number that is sent
 */
record Notification(boolean periodical, Duration frequency, long insensitivity) {

    static Notification immediate(long insensitivity) {
        return new Notification(false, Duration.ZERO, insensitivity);
    }

    static Notification periodical(long seconds) {
        return new Notification(true, Duration.ofSeconds(seconds), 1);
    }
}
