// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.messaging.client.MessagesRequest;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Reads a message's body as messages to send. With a sender, a text is the text of a message, whatever it looks like: a consumer's text that
 * is JSON must not become a request of its own.
 */
final class SendBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonBody bodies;
    private final TextOption from;
    private final TextOption to;
    private final TextOption messageType;

    SendBody(GenesysMessagingEndpoint endpoint, JsonBody bodies) {
        GenesysMessagingConfiguration options = endpoint.getConfiguration();
        this.bodies = bodies;
        this.from = TextOption.of(endpoint, GenesysMessagingConstants.FROM, options.getFrom());
        this.to = TextOption.of(endpoint, GenesysMessagingConstants.TO, options.getTo());
        this.messageType = TextOption.of(endpoint, GenesysMessagingConstants.MESSAGE_TYPE, options.getMessageType());
    }

    /**
     * The messages of a body.
     *
     * @param channelId the recipient if the message names none
     * @throws IllegalArgumentException if the body has none, or something is missing
     */
    MessagesRequest read(Exchange exchange, String channelId) {
        Message message = exchange.getMessage();
        Optional<String> sender = from.read(exchange);
        String recipient = to.read(exchange).orElse(channelId);
        if (sender.isPresent() && JsonBody.isText(message.getBody())) {
            ObjectNode made = JSON.objectNode();
            made.put("type", messageType.read(exchange).orElse("Text")).put("text", text(message));
            return MessagesRequest.of(JSON.arrayNode().add(addressed(made, sender, recipient)));
        }
        JsonNode body = body(exchange, sender);
        if (body.has("messages")) {
            return MessagesRequest.ofRequest((ObjectNode) body);
        }
        ArrayNode messages =
                body instanceof ArrayNode list ? list : JSON.arrayNode().add(body);
        ArrayNode complete = JSON.arrayNode();
        messages.forEach(
                each -> complete.add(each instanceof ObjectNode one ? addressed(one, sender, recipient) : each));
        return MessagesRequest.of(complete);
    }

    private JsonNode body(Exchange exchange, Optional<String> sender) {
        Object body = exchange.getMessage().getBody();
        try {
            JsonNode json = bodies.read(exchange, "send");
            if (json.isContainerNode()) {
                return json;
            }
        } catch (IllegalArgumentException noJson) {
            if (!JsonBody.isText(body)) {
                throw noJson;
            }
        }
        throw new IllegalArgumentException(
                "send needs a body with messages as JSON, maps or records, or a text and its sender:"
                        + " the option from, or the header " + GenesysMessagingConstants.FROM);
    }

    private static String text(Message message) {
        String text = message.getBody(String.class);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("send needs a body, but the text is empty");
        }
        return text;
    }

    /** A copy whose missing sender and recipient are set. */
    private static ObjectNode addressed(ObjectNode message, Optional<String> sender, String recipient) {
        ObjectNode copy = message.deepCopy();
        ObjectNode channel = copy.path("channel") instanceof ObjectNode known ? known : JSON.objectNode();
        if (!copy.path("channel").isObject() && copy.has("channel")) {
            return copy;
        }
        sender.ifPresent(id -> setParty(channel, "from", id));
        setParty(channel, "to", recipient);
        copy.set("channel", channel);
        return copy;
    }

    private static void setParty(ObjectNode channel, String party, String id) {
        if (channel.path(party).isMissingNode() || channel.path(party).isNull()) {
            channel.putObject(party).put("id", id);
        }
    }
}
