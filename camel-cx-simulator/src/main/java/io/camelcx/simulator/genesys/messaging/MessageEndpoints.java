// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.util.List;

/** The operation that takes messages and receipts: all of a request, or none of it. */
record MessageEndpoints(MessagingApi api, ChannelGate gate) {

    Routes addTo(Routes routes) {
        return routes.on("POST", MessagingApi.BASE_PATH + "/{channelId}/messages", this::receive);
    }

    private Answer receive(HttpCall call) {
        MessagingChannel channel = gate.open(call);
        List<InboundMessage> messages = InboundMessage.readAll(call.body());
        messages.stream()
                .flatMap(message -> message.receipt().stream())
                .filter(receipt -> !api.settings().replies().unknownReceipts())
                .filter(receipt -> !api.knows(channel.id(), receipt.messageId()))
                .findFirst()
                .ifPresent(receipt -> {
                    throw Envelope.refusal(400, "Message " + receipt.messageId() + " not found");
                });
        List<String> ids = messages.stream()
                .flatMap(message -> api.accept(channel, message, call.header("X-B3-TraceId")).stream())
                .toList();
        return ids.isEmpty() ? Envelope.done() : Envelope.done(data(ids), List.of());
    }

    private ObjectNode data(List<String> ids) {
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("ids");
        boolean objects = api.settings().replies().ids() == MessagingReplies.Ids.OBJECT;
        ids.forEach(id -> {
            if (objects) {
                list.addObject().put("id", id);
            } else {
                list.add(id);
            }
        });
        return data;
    }
}
