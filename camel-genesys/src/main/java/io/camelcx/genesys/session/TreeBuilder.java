// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;

/**
 * Builds a JSON tree from tokens as they arrive. The parser limits its depth. Numbers keep their digits; a number that is
 * too large for any number type at a reasonable cost becomes text, so that the other values stay readable.
 */
public final class TreeBuilder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int MAX_DIGITS = 1000;

    private final ArrayDeque<ContainerNode<?>> parents = new ArrayDeque<>();
    private ContainerNode<?> parent;
    private String field = "";
    private JsonNode root = MissingNode.getInstance();

    /** Adds the parser's current token. */
    public void add(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case FIELD_NAME -> field = parser.currentName();
            case START_OBJECT -> open(NODES.objectNode());
            case START_ARRAY -> open(NODES.arrayNode());
            case END_OBJECT, END_ARRAY -> close();
            default -> put(scalar(token, parser));
        }
    }

    /** The tree; a missing node if it is empty or incomplete. */
    public JsonNode root() {
        return parent == null ? root : MissingNode.getInstance();
    }

    /** Whether no token was added since the start, or since the last tree was removed. */
    boolean isEmpty() {
        return parent == null && root.isMissingNode();
    }

    /** Removes the tree if it is complete: the next token begins another one. */
    JsonNode poll() {
        JsonNode complete = root();
        if (parent == null) {
            root = MissingNode.getInstance();
        }
        return complete;
    }

    private static JsonNode scalar(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getTextLength() > MAX_DIGITS
                        ? NODES.textNode(parser.getText())
                        : token == JsonToken.VALUE_NUMBER_INT ? integer(parser) : decimal(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static JsonNode decimal(JsonParser parser) throws IOException {
        if (parser.isNaN()) {
            return NODES.numberNode(parser.getDoubleValue());
        }
        try {
            return NODES.numberNode(parser.getDecimalValue());
        } catch (JsonProcessingException | NumberFormatException exponentTooLarge) {
            return NODES.textNode(parser.getText());
        }
    }

    private void open(ContainerNode<?> container) {
        put(container);
        if (parent != null) {
            parents.push(parent);
        }
        parent = container;
    }

    private void close() {
        parent = parents.poll();
    }

    private void put(JsonNode node) {
        if (parent instanceof ObjectNode object) {
            object.set(field, node);
        } else if (parent instanceof ArrayNode array) {
            array.add(node);
        } else {
            root = node;
        }
    }
}
