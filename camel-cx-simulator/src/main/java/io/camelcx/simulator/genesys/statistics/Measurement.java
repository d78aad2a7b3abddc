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
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import java.time.Instant;

/** What the contact centre measured for a statistic at one moment. */
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
