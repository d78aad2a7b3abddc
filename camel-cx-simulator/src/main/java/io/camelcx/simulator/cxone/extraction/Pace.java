// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tenant's pace: one submission in so much time, and in that time one user alone. A call that is refused does not
 * start it anew. Thread-safe.
 */
final class Pace {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Call> last = Optional.empty();

    private record Call(String user, Instant at) {}

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Lets a call in that starts the pace; or tells how long to wait. */
    Optional<Duration> enter(String user, Duration interval) {
        lock.lock();
        try {
            Optional<Duration> wait = remaining(interval);
            if (wait.isEmpty()) {
                last = Optional.of(new Call(user, clock.instant()));
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** Lets a call in that does not start the pace, if it is by the user who did; or tells how long to wait. */
    Optional<Duration> passBy(String user, Duration interval) {
        lock.lock();
        try {
            boolean same = last.map(Call::user).filter(user::equals).isPresent();
            return same ? Optional.empty() : remaining(interval);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> remaining(Duration interval) {
        return last.map(call -> Duration.between(clock.instant(), call.at().plus(interval)))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }
}
