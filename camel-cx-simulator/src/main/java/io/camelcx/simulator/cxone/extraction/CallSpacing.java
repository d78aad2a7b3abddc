// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import io.camelcx.simulator.concurrent.Guard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The interval between the tenant's submissions, in which only the user who submitted last may send requests. A call that is
 * refused does not start a new interval. Thread-safe.
 */
final class CallSpacing {
    private final Clock clock;
    private final Guard guard = new Guard();
    private Optional<Call> last = Optional.empty();

    private record Call(String user, Instant at) {}

    CallSpacing(Clock clock) {
        this.clock = clock;
    }

    /** Permits a call that starts an interval; otherwise returns how long to wait. */
    Optional<Duration> acquire(String user, Duration interval) {
        return guard.get(() -> {
            Optional<Duration> wait = remaining(interval);
            if (wait.isEmpty()) {
                last = Optional.of(new Call(user, clock.instant()));
            }
            return wait;
        });
    }

    /** Permits a call that starts no interval if it is by the user who started it; otherwise returns how long to wait. */
    Optional<Duration> check(String user, Duration interval) {
        return guard.get(() -> {
            boolean same = last.map(Call::user).filter(user::equals).isPresent();
            return same ? Optional.empty() : remaining(interval);
        });
    }

    private Optional<Duration> remaining(Duration interval) {
        return last.map(call -> Duration.between(clock.instant(), call.at().plus(interval)))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }
}
