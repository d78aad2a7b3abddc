// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.support.component.CloudEventMessage;
import java.util.List;
import java.util.Optional;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** An event of an agent as a CloudEvent whose body is JSON. The vendor's events have neither an id nor, most of them, a time. */
@DataTypeTransformer(
        name = "genesys-workspace:application-cloudevents",
        description =
                "Makes a CloudEvent of an event of an agent: sets the headers of CloudEvents, and the body to JSON")
public class GenesysWorkspaceCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        WorkspaceEvent event = message.getMandatoryBody(WorkspaceEvent.class);
        String json = message.getMandatoryBody(String.class);
        String subject = event.callId().isEmpty() ? event.interactionId() : event.callId();
        new CloudEventMessage(
                        "io.camelcx.genesys.workspace." + event.messageType(),
                        List.of(message.getExchange().getExchangeId()),
                        subject,
                        Optional.empty(),
                        CloudEventMessage.JSON)
                .describe(message, "genesys-workspace");
        message.setBody(json);
    }
}
