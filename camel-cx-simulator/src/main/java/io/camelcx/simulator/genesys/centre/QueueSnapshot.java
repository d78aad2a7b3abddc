// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;

/**
 * A queue at one point in time. {@code entered} is always the sum of {@code answered}, {@code abandoned} and {@code waiting}.
 *
 * @param id the queue's object id, such as {@code queue1}
 * @param waiting calls that wait now
 * @param longestWait how long the first of them has waited; zero when none waits
 * @param entered calls that ever entered
 * @param answered calls that an agent answered
 * @param answeredInTime calls answered within {@link CallQueue#SERVICE_LEVEL_LIMIT}
 * @param abandoned calls whose caller gave up
 * @param totalWait the time that the answered calls had waited
 */
public record QueueSnapshot(
        String id,
        int waiting,
        Duration longestWait,
        int entered,
        int answered,
        int answeredInTime,
        int abandoned,
        Duration totalWait) {

    /** The percentage of finished waits that an agent ended in time; 100 before the first. */
    public long serviceLevel() {
        int finished = answered + abandoned;
        return finished == 0 ? 100 : Math.round(100.0 * answeredInTime / finished);
    }

    /** The mean wait of the answered calls in whole seconds; 0 before the first. */
    public long averageWaitSeconds() {
        return answered == 0 ? 0 : totalWait.toSeconds() / answered;
    }
}
