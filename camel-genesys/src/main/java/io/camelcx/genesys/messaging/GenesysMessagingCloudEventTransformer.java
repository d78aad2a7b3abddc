// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.messaging.client.OutgoingMessage;
import io.camelcx.support.component.CloudEventMessage;
import java.util.List;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * A message of an agent as a CloudEvent whose body is JSON. A message that is delivered again has the same id. The vendor sends no time, so the event has
 * none.
 */
@DataTypeTransformer(
        name = "genesys-messaging:application-cloudevents",
        description =
                "Makes a CloudEvent of a message of an agent: sets the headers of CloudEvents, and the body to JSON")
public class GenesysMessagingCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        OutgoingMessage written = message.getMandatoryBody(OutgoingMessage.class);
        String json = message.getMandatoryBody(String.class);
        new CloudEventMessage(
                        "io.camelcx.genesys.message",
                        List.of(written.channelId(), written.id().isEmpty() ? json : written.id()),
                        written.id(),
                        Optional.empty(),
                        CloudEventMessage.JSON)
                .describe(message, "genesys-messaging");
        message.setBody(json);
    }
}
