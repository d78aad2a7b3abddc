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
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;

/**
 * A queue at one moment. {@code entered} is always the sum of {@code answered}, {@code abandoned} and {@code waiting}.
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
