// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.Optional;

/** A statistic that a subscription holds. */
final class OpenStatistic {
    private final SubscriptionAddress subscription;
    private final String statisticId;
    private final StatisticKey key;
    private final Optional<String> name;
    private final Optional<Definition> definition;
    private final Notification notification;
    private final String updateHead;
    private volatile Sent lastSent = new Sent(Optional.empty(), Instant.EPOCH);

    /** The value that was last sent to the subscriber, and when. */
    record Sent(Optional<Measurement> measurement, Instant at) {}

    OpenStatistic(
            SubscriptionAddress subscription,
            String statisticId,
            StatisticKey key,
            Optional<String> name,
            Optional<Definition> definition,
            Notification notification) {
        this.subscription = subscription;
        this.statisticId = statisticId;
        this.key = key;
        this.name = name;
        this.definition = definition;
        this.notification = notification;
        // Everything of an update that never changes, as text: a load test sends it a hundred thousand times a second.
        this.updateHead = "{\"subscriptionId\":" + Json.text(subscription.subscriptionId()) + ",\"statisticId\":"
                + Json.text(statisticId) + ",\"value\":";
    }

    SubscriptionAddress subscription() {
        return subscription;
    }

    String statisticId() {
        return statisticId;
    }

    StatisticKey key() {
        return key;
    }

    /** The name in the subscription; a statistic with its own definition may have none. */
    Optional<String> name() {
        return name;
    }

    Optional<Definition> definition() {
        return definition;
    }

    /** Records the value that the subscriber has from now on. */
    void sent(Optional<Measurement> measurement, Instant at) {
        lastSent = new Sent(measurement, at);
    }

    /** Whether this measurement must be sent to the subscriber now. */
    boolean isDue(Measurement measurement, Instant now) {
        Sent sent = lastSent;
        if (notification.periodical()
                && sent.at().plus(notification.frequency()).isAfter(now)) {
            return false;
        }
        return sent.measurement().isEmpty()
                || measurement.differsFrom(sent.measurement().get(), notification.insensitivity());
    }

    /** Appends an update of this statistic as the vendor's JSON. */
    void appendUpdate(StringBuilder json, String value, long timestamp) {
        json.append(updateHead)
                .append(value)
                .append(",\"timestamp\":")
                .append(timestamp)
                .append('}');
    }
}
