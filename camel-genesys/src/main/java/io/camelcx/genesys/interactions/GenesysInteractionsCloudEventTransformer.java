// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import io.camelcx.genesys.interactions.client.InteractionEvent;
import io.camelcx.support.component.CloudEventMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The start or the end of an interaction as a CloudEvent whose body is JSON. An event that is delivered again has the same id. The vendor sends no time,
 * so the event has none.
 */
@DataTypeTransformer(
        name = "genesys-interactions:application-cloudevents",
        description =
                "Makes a CloudEvent of the start or the end of an interaction: sets the headers of CloudEvents, and the body to JSON")
public class GenesysInteractionsCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        InteractionEvent event = message.getMandatoryBody(InteractionEvent.class);
        String json = message.getMandatoryBody(String.class);
        new CloudEventMessage(
                        "io.camelcx.genesys.interaction." + event.event().toLowerCase(Locale.ROOT),
                        List.of(event.operationId(), event.event(), event.id().isEmpty() ? json : event.id()),
                        event.id(),
                        Optional.empty(),
                        CloudEventMessage.JSON)
                .describe(message, "genesys-interactions");
        message.setBody(json);
    }
}
