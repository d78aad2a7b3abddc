// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a list.
 *
 * @param items its items
 * @param count the response's {@code count}: the items of the whole list, or of this page, which the vendor's text leaves open
 * @param size  the response's {@code size}
 */
public record OperationPage(List<JsonNode> items, OptionalLong count, OptionalLong size) {

    /** A page of a list without items. */
    public static final OperationPage EMPTY = new OperationPage(List.of(), OptionalLong.of(0), OptionalLong.empty());

    public OperationPage {
        items = List.copyOf(items);
    }

    /**
     * Reads a response: a list, or an object with {@code items}, each bare or under {@code data}.
     *
     * @return empty if it is none of these
     */
    public static Optional<OperationPage> read(JsonNode response) {
        if (response.isArray()) {
            return Optional.of(new OperationPage(items(response), OptionalLong.empty(), OptionalLong.empty()));
        }
        if (response.path("items").isArray()) {
            return Optional.of(new OperationPage(
                    items(response.path("items")), number(response.path("count")), number(response.path("size"))));
        }
        if (response.path("data").isContainerNode()) {
            return read(response.path("data"));
        }
        return response.path("count").isIntegralNumber()
                        && response.path("count").longValue() == 0
                ? Optional.of(EMPTY)
                : Optional.empty();
    }

    /**
     * Whether the list ends with this page.
     *
     * @param read how many items were read, those of this page included
     * @param requested how many items were requested for this page
     */
    boolean isLast(long read, int requested) {
        if (items.isEmpty()) {
            return true;
        }
        // A full page whose count is its own says nothing about the list.
        boolean isFull = items.size() >= Math.min(requested, size.orElse(requested));
        return count.isPresent() && read >= count.getAsLong() && (!isFull || count.getAsLong() > items.size());
    }

    private static OptionalLong number(JsonNode node) {
        return node.isIntegralNumber() ? OptionalLong.of(node.longValue()) : OptionalLong.empty();
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    JsonNode json(ObjectMapper mapper) {
        ArrayNode list = mapper.createArrayNode();
        list.addAll(items);
        return list;
    }
}
