// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.component.CloudEventMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * A value, or a change of the service's state, as a CloudEvent whose body is JSON. A value that is read again, in another session or after a restart,
 * has the same id. Its statistic is identified by its name, or by its id if it has none.
 */
@DataTypeTransformer(
        name = "genesys-stats:application-cloudevents",
        description =
                "Makes a CloudEvent of the value of a statistic, or of a change of the service's state: sets the headers of"
                        + " CloudEvents, and the body to JSON")
public class GenesysStatsCloudEventTransformer extends Transformer {

    private static final String SCHEME = "genesys-stats";

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        if ("service".equals(message.getHeader(GenesysStatsConstants.EVENT))) {
            describe(message, message.getMandatoryBody(ServiceEvent.class));
        } else {
            describe(message, message.getMandatoryBody(StatisticValue.class));
        }
        message.setBody(message.getMandatoryBody(String.class));
    }

    private static void describe(Message message, StatisticValue value) {
        String statistic = value.name().isEmpty() ? value.statisticId() : value.name();
        new CloudEventMessage(
                        "io.camelcx.genesys.statistic",
                        List.of(
                                value.objectType(),
                                value.objectId(),
                                statistic,
                                value.timestamp().toString(),
                                value.value().toString()),
                        value.objectType() + "/" + value.objectId() + "/" + statistic,
                        Optional.of(value.timestamp()),
                        CloudEventMessage.JSON)
                .describe(message, SCHEME);
    }

    private static void describe(Message message, ServiceEvent event) {
        Instant time = Instant.ofEpochMilli(event.timestamp());
        new CloudEventMessage(
                        "io.camelcx.genesys.service",
                        List.of(event.serviceState(), time.toString()),
                        event.serviceState(),
                        Optional.of(time),
                        CloudEventMessage.JSON)
                .describe(message, SCHEME);
    }
}
