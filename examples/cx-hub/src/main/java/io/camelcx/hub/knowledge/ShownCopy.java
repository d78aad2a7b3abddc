// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheck;

/**
 * How far the copy is, as the page shows it. Times are in epoch milliseconds, 0 if they are not known yet.
 *
 * @param pages how many pages it has
 * @param since the oldest change of a page in it
 * @param upto all changes up to this time are in it
 * @param goal the time up to which they have to be for the copy to be complete: when the hub was started
 * @param failure why it does not go on; empty if it does
 */
record ShownCopy(long pages, long since, long upto, long goal, String failure) {

    /** What the table says, and what the consumer's health check tells. */
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
