// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * A notification of the Provisioning API, which names the vendor's channel in its data. What is JSON text in it is read as JSON.
 *
 * @param channel the vendor's channel; empty if it names none
 * @param data    its content
 */
public record ProvisioningMessage(String channel, JsonNode data) {

    /** The channel of outcomes. */
    public static final String OPERATIONS = "operations";

    /** The channel of changes of objects. */
    public static final String OBJECTS = "objects";

    /** Reads the data of a notification. */
    public static ProvisioningMessage read(JsonNode received, ObjectMapper mapper) {
        JsonNode message = tree(received, mapper);
        String channel = message.path("channel").asText("");
        return new ProvisioningMessage(
                channel.startsWith("/") ? channel.substring(1) : channel,
                message.has("data") ? tree(message.path("data"), mapper) : message);
    }

    /** Whether it is the outcome of an operation. */
    public boolean isOutcome() {
        return OPERATIONS.equals(channel);
    }

    /** Whether the server has loaded its objects. */
    public boolean isLoaded() {
        return data.path("dbUpdated").asBoolean(false);
    }

    /** The id of the operation whose outcome it is; may be empty. */
    public String operationId() {
        return data.path("id").asText("");
    }

    /**
     * The result of the operation whose outcome it is.
     *
     * @return the response that the operation would have if it were synchronous; empty if there is none that can be read
     */
    public Optional<JsonNode> result(ObjectMapper mapper) {
        JsonNode outer = tree(data.path("data"), mapper);
        JsonNode inner = tree(outer.path("data"), mapper);
        // The text that was read is the vendor's envelope; an object may be the envelope itself, or its data.
        boolean whole = outer.path("status").has("code") || !outer.has("data");
        return Optional.of(whole ? outer : inner).filter(JsonNode::isContainerNode);
    }

    private static JsonNode tree(JsonNode node, ObjectMapper mapper) {
        if (!node.isTextual()) {
            return node;
        }
        try {
            JsonNode tree = mapper.readTree(node.textValue());
            return tree.isContainerNode() ? tree : node;
        } catch (JsonProcessingException text) {
            return node;
        }
    }
}
