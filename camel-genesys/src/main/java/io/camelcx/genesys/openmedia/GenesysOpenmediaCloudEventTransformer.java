// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.support.component.CloudEventMessage;
import java.util.List;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * A work item as a CloudEvent whose body is JSON. Its type ends in the event of a consumer, such as {@code ended}, or else in {@code read}. The vendor's
 * reference names no time of a change, so the event has none.
 */
@DataTypeTransformer(
        name = "genesys-openmedia:application-cloudevents",
        description =
                "Makes a CloudEvent of a work item and of what has happened to it: sets the headers of CloudEvents, and the body"
                        + " to JSON")
public class GenesysOpenmediaCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        Interaction interaction = message.getMandatoryBody(Interaction.class);
        String json = message.getMandatoryBody(String.class);
        String event = message.getHeader(GenesysOpenmediaConstants.EVENT, "read", String.class);
        new CloudEventMessage(
                        "io.camelcx.genesys.workitem." + event,
                        List.of(interaction.id(), interaction.externalId(), json),
                        interaction.id().isEmpty() ? interaction.externalId() : interaction.id(),
                        Optional.empty(),
                        CloudEventMessage.JSON)
                .describe(message, "genesys-openmedia");
        message.setBody(json);
    }
}
