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
