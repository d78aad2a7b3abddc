// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionSettings;
import java.time.Duration;

/**
 * The valid options of a consumer.
 *
 * @param session                   the settings that the consumers of a connection share
 * @param statisticsPerSubscription how many statistics share a subscription at most
 * @param queueSize                 how many updates may be queued
 */
record ConsumerOptions(SessionSettings session, int statisticsPerSubscription, int queueSize) {

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
        Duration check = options.getSubscriptionCheckInterval();
        if (check.isNegative()) {
            throw new IllegalArgumentException(
                    "subscriptionCheckInterval must not be negative, but is " + check.toMillis() + " ms");
        }
        return SessionSettings.of(
                options.getMaxMessageSize(),
                options.getReconnectDelay(),
                options.getReconnectMaxDelay(),
                options.getReconnectMultiplier(),
                check);
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, but is " + value);
        }
        return value;
    }
}
