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
package io.camelcx.support.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives turns that are at least an interval apart, to whoever asks first. A rate limiter would let two calls pass on both sides of the boundary
 * of its periods; here the distance between any two turns counts. Any thread may call it.
 */
public final class Pace {

    private final ReentrantLock lock = new ReentrantLock();
    private Duration interval = Duration.ZERO;
    private Instant next = Instant.MIN;

    /** Turns are never closer than this from now on; of several wishes the longest counts. */
    public void atLeast(Duration wish) {
        lock.lock();
        try {
            interval = interval.compareTo(wish) >= 0 ? interval : wish;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a turn.
     *
     * @param now the time
     * @return how long to wait for it; zero if it has come
     */
    public Duration take(Instant now) {
        lock.lock();
        try {
            Instant turn = next.isAfter(now) ? next : now;
            next = turn.plus(interval);
            return Duration.between(now, turn);
        } finally {
            lock.unlock();
        }
    }
}
