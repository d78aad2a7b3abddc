// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import java.time.Instant;

/** What the contact centre measured for a statistic at one point in time. */
sealed interface Measurement {

    record Number(long number) implements Measurement {}

    record State(AgentSnapshot agent) implements Measurement {}

    /** The value as a client receives it. */
    default Object value(Instant measured) {
        if (this instanceof Number number) {
            return NumericValue.of(number.number(), measured);
        }
        return StateValue.of(((State) this).agent());
    }

    /** Whether this differs from an earlier measurement by at least the insensitivity, which only numbers have. */
    default boolean differsFrom(Measurement earlier, long insensitivity) {
        if (this instanceof Number now && earlier instanceof Number then) {
            return Math.abs(now.number() - then.number()) >= Math.max(1, insensitivity);
        }
        if (this instanceof State now && earlier instanceof State then) {
            return now.agent().state() != then.agent().state()
                    || !now.agent().since().equals(then.agent().since());
        }
        return true;
    }
}
