// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;

/**
 * The valid options of a consumer.
 *
 * @param session                   the settings that the consumers of a connection share
 * @param statisticsPerSubscription how many statistics share a subscription at most
 * @param queueSize                 how many updates may be queued
 */
record ConsumerOptions(SessionSettings session, int statisticsPerSubscription, int queueSize) {

    private static final Duration MAX_FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_DELAY = Duration.ofSeconds(60);
    private static final double JITTER = 0.3;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException that names the option that is wrong
     */
    static ConsumerOptions of(GenesysStatsConfiguration options) {
        return new ConsumerOptions(
                session(options),
                atLeastOne("statisticsPerSubscription", options.getStatisticsPerSubscription()),
                atLeastOne("queueSize", options.getQueueSize()));
    }

    private static SessionSettings session(GenesysStatsConfiguration options) {
        Duration delay = between("reconnectDelay", options.getReconnectDelay(), MAX_FIRST_DELAY);
        Duration maxDelay = between("reconnectMaxDelay", options.getReconnectMaxDelay(), MAX_DELAY);
        if (maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException("reconnectMaxDelay must not be shorter than reconnectDelay");
        }
        double multiplier = options.getReconnectMultiplier();
        if (multiplier < 1) {
            throw new IllegalArgumentException("reconnectMultiplier must be at least 1, but is " + multiplier);
        }
        Duration check = options.getSubscriptionCheckInterval();
        if (check.isNegative()) {
            throw new IllegalArgumentException(
                    "subscriptionCheckInterval must not be negative, but is " + check.toMillis() + " ms");
        }
        return new SessionSettings(
                atLeastOne("maxMessageSize", options.getMaxMessageSize()),
                new Backoff(delay, maxDelay, multiplier, JITTER),
                check);
    }

    private static Duration between(String option, Duration value, Duration max) {
        if (value.toMillis() < 1 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    option + " must be between 1 ms and " + max.toMillis() + " ms, but is " + value.toMillis() + " ms");
        }
        return value;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, but is " + value);
        }
        return value;
    }
}
