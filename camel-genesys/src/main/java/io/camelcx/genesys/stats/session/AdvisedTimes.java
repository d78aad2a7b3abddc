// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cometd.bayeux.Message;

/**
 * What the server advises about the time between polls and their length.
 *
 * @param interval how long to wait before the next poll
 * @param timeout  how long the server may hold a poll
 */
record AdvisedTimes(Duration interval, Duration timeout) {

    /** The vendor's usual advice. */
    static final AdvisedTimes USUAL = new AdvisedTimes(Duration.ZERO, Duration.ofSeconds(20));

    /** Nothing that a server advises may let a session sleep for longer. */
    private static final long MAX_MILLIS = Duration.ofMinutes(5).toMillis();

    /** What a reply advises; what it does not mention stays as it is here. */
    AdvisedTimes after(Message reply) {
        Map<String, Object> advice = reply.getAdvice();
        return advice == null
                ? this
                : new AdvisedTimes(
                        millis(advice.get(Message.INTERVAL_FIELD))
                                .map(Duration::ofMillis)
                                .orElse(interval),
                        millis(advice.get(Message.TIMEOUT_FIELD))
                                .map(Duration::ofMillis)
                                .orElse(timeout));
    }

    /** Milliseconds, which may come as text, within the limits; empty if the value is no number. */
    static Optional<Long> millis(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            double millis = Double.parseDouble(value.toString().strip());
            return Double.isNaN(millis)
                    ? Optional.empty()
                    : Optional.of((long) Math.max(0, Math.min(millis, MAX_MILLIS)));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
