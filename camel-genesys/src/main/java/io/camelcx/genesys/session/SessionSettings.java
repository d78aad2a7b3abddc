// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;

/**
 * Settings that must be the same for all consumers of a connection, because they share its session.
 *
 * @param maxMessageSize the largest reply to one poll, in bytes; a larger one interrupts the session
 * @param reconnect      the delays before an interrupted session is opened again
 * @param check          how often the session's user checks its subscriptions, which may vanish without a notice; zero for never
 */
public record SessionSettings(int maxMessageSize, Backoff reconnect, Duration check) {

    private static final Duration MAX_FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_DELAY = Duration.ofSeconds(60);
    private static final double JITTER = 0.3;

    /**
     * The settings that the options of a consumer say.
     *
     * @throws IllegalArgumentException that names the option that is wrong
     */
    public static SessionSettings of(
            int maxMessageSize,
            Duration reconnectDelay,
            Duration reconnectMaxDelay,
            double reconnectMultiplier,
            Duration check) {
        between("reconnectDelay", reconnectDelay, MAX_FIRST_DELAY);
        between("reconnectMaxDelay", reconnectMaxDelay, MAX_DELAY);
        require(
                reconnectMaxDelay.compareTo(reconnectDelay) >= 0,
                "reconnectMaxDelay must not be shorter than reconnectDelay");
        require(reconnectMultiplier >= 1, "reconnectMultiplier must be at least 1, but is " + reconnectMultiplier);
        require(maxMessageSize >= 1, "maxMessageSize must be at least 1, but is " + maxMessageSize);
        return new SessionSettings(
                maxMessageSize, new Backoff(reconnectDelay, reconnectMaxDelay, reconnectMultiplier, JITTER), check);
    }

    private static void between(String option, Duration value, Duration max) {
        require(
                value.toMillis() >= 1 && value.compareTo(max) <= 0,
                option + " must be between 1 ms and " + max.toMillis() + " ms, but is " + value.toMillis() + " ms");
    }

    private static void require(boolean valid, String rule) {
        if (!valid) {
            throw new IllegalArgumentException(rule);
        }
    }
}
