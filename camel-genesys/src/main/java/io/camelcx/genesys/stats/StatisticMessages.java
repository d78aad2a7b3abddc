// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.exchange.HeaderLayout;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Message;

/**
 * The bodies and headers of a consumer's messages.
 *
 * @param batch whether a body is the list of a notification's values, or a single value
 */
record StatisticMessages(boolean batch) {

    private static final HeaderLayout LIST = new HeaderLayout(
            GenesysStatsConstants.EVENT,
            GenesysStatsConstants.MERGED,
            GenesysStatsConstants.TIMESTAMP,
            GenesysStatsConstants.MESSAGE_TIMESTAMP);

    private static final HeaderLayout VALUE = new HeaderLayout(
            GenesysStatsConstants.EVENT,
            GenesysStatsConstants.MERGED,
            GenesysStatsConstants.TIMESTAMP,
            GenesysStatsConstants.MESSAGE_TIMESTAMP,
            GenesysStatsConstants.NAME,
            GenesysStatsConstants.OBJECT_TYPE,
            GenesysStatsConstants.OBJECT_ID,
            GenesysStatsConstants.STATISTIC_ID,
            GenesysStatsConstants.SUBSCRIPTION_ID);

    private static final HeaderLayout SERVICE = new HeaderLayout(
            GenesysStatsConstants.EVENT,
            GenesysStatsConstants.SERVICE_STATE,
            GenesysStatsConstants.TIMESTAMP,
            GenesysStatsConstants.MESSAGE_TIMESTAMP);

    /** Writes values: one, or all of a notification. */
    void write(Message message, Delivery.Values delivery) {
        String event = delivery.initial() ? "initial" : "update";
        Integer merged = delivery.merged() > 0 ? delivery.merged() : null;
        if (batch) {
            Instant newest = newest(delivery.values());
            message.setBody(delivery.values());
            LIST.set(message, event, merged, newest, newest.toEpochMilli());
        } else {
            StatisticValue value = delivery.values().get(0);
            message.setBody(value);
            VALUE.set(
                    message,
                    event,
                    merged,
                    value.timestamp(),
                    value.timestamp().toEpochMilli(),
                    value.name().isEmpty() ? null : value.name(),
                    value.objectType(),
                    value.objectId(),
                    value.statisticId(),
                    value.subscriptionId());
        }
    }

    /** Writes a change of the service's state. */
    void write(Message message, ServiceEvent event) {
        message.setBody(event);
        SERVICE.set(
                message, "service", event.serviceState(), Instant.ofEpochMilli(event.timestamp()), event.timestamp());
    }

    private static Instant newest(List<StatisticValue> values) {
        Instant newest = Instant.MIN;
        for (StatisticValue value : values) {
            newest = value.timestamp().isAfter(newest) ? value.timestamp() : newest;
        }
        return newest;
    }
}
