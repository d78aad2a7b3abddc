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
package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When to open the next connection: the delays grow until one has lived for a while. */
final class ReconnectSchedule {

    /** A connection that has lived this long was a good one. */
    private static final Duration STABLE = Duration.ofSeconds(10);

    private final Backoff backoff;
    private int attempts;

    ReconnectSchedule(Backoff backoff) {
        this.backoff = backoff;
    }

    /** The connection has been open for so long. */
    void openFor(Duration life) {
        if (life.compareTo(STABLE) > 0) {
            attempts = 0;
        }
    }

    /** The delay before the next one. */
    Duration next(Ending.Next next) {
        attempts++;
        return switch (next) {
            case AT_ONCE -> attempts == 1 ? Duration.ZERO : grown();
            case AFTER_DELAY -> grown();
            case AFTER_LONGEST_DELAY -> backoff.max();
        };
    }

    private Duration grown() {
        return backoff.delay(attempts, ThreadLocalRandom.current());
    }
}
