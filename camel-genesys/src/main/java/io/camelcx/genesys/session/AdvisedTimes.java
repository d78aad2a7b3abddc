// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cometd.bayeux.Message;

/**
 * The times between polls and of a poll, as the server advises.
 *
 * @param interval how long to wait before the next poll
 * @param timeout  how long the server may hold a poll
 */
record AdvisedTimes(Duration interval, Duration timeout) {

    /** The vendor's usual advice. */
    static final AdvisedTimes USUAL = new AdvisedTimes(Duration.ZERO, Duration.ofSeconds(20));

    /** A server's advice may not keep a session idle for longer. */
    private static final long MAX_MILLIS = Duration.ofMinutes(5).toMillis();

    /** The times that a reply advises; those that it does not contain stay the same. */
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

    /** Milliseconds, which may be text, within the limits; empty if the value is not a number. */
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
