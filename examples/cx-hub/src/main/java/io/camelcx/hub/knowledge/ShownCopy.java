// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheck;

/**
 * The progress of the copy as the page shows it. Times are in epoch milliseconds, 0 if unknown.
 *
 * @param pages the number of pages
 * @param since the earliest time of a last change of a page
 * @param upto the time up to which the copy contains all changes
 * @param goal the time up to which it must contain them to be complete: the start of the hub
 * @param failure the reason why the copy fails; empty if it does not
 */
record ShownCopy(long pages, long since, long upto, long goal, String failure) {

    /** Combines the state of the tables with the details of the consumer's health check. */
    static ShownCopy of(CopyState state, Instant started, HealthCheck.Result health) {
        return new ShownCopy(
                state.pages(),
                state.oldest().map(Instant::toEpochMilli).orElse(0L),
                upto(health.getDetails()).map(Instant::toEpochMilli).orElse(0L),
                started.toEpochMilli(),
                health.getError().map(Throwable::getMessage).orElse(""));
    }

    ShownCopy withFailure(String reason) {
        return new ShownCopy(pages, since, upto, goal, reason);
    }

    private static Optional<Instant> upto(Map<String, Object> details) {
        return Optional.ofNullable(details.get("changes.upto"))
                .map(Object::toString)
                .map(Instant::parse);
    }
}
