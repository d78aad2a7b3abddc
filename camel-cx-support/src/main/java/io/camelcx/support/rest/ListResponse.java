// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.support.http.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The response with one page of a list. */
record ListResponse(ApiResponse response, JsonNode json, ListPaging paging) {

    private static final int SEARCHED_LEVELS = 2;

    /**
     * The items of the page.
     *
     * @throws io.camelcx.support.error.CxApiException if the response does not have them
     */
    List<JsonNode> items() {
        JsonNode list = paging.items().map(this::named).orElseGet(this::only);
        List<JsonNode> items = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(items::add);
        } else if (!list.isNull() && !list.isMissingNode()) {
            // One child of an element of XML whose list is not known to be one.
            items.add(list);
        }
        return items;
    }

    private JsonNode named(String field) {
        JsonNode list = at(json, field);
        boolean empty = total().orElse(1) == 0 || json.path("count").asInt(1) == 0;
        if (list.isMissingNode() && !empty) {
            throw response.problem("the response has no field " + field + ", which pagingItems names; it has "
                    + String.join(", ", names(json)));
        }
        if (list.isValueNode() && !list.isNull() && !list.asText().isBlank()) {
            throw response.problem("the field " + field + " of the response, which pagingItems names, is no list");
        }
        return list.isValueNode() ? MissingNode.getInstance() : list;
    }

    private JsonNode only() {
        if (json.isArray()) {
            return json;
        }
        TreeMap<String, JsonNode> lists = new TreeMap<>();
        for (int levels = 1; lists.isEmpty() && levels <= SEARCHED_LEVELS; levels++) {
            collect("", json, levels, lists);
        }
        if (lists.size() == 1) {
            return lists.firstEntry().getValue();
        }
        throw response.problem(
                lists.isEmpty()
                        ? "the response contains no list, only " + String.join(", ", names(json))
                        : "the response contains several lists, " + String.join(", ", lists.keySet())
                                + ": set pagingItems to one of them");
    }

    private static void collect(String prefix, JsonNode node, int levels, TreeMap<String, JsonNode> lists) {
        node.properties().forEach(field -> {
            if (levels == 1 && field.getValue().isArray()) {
                lists.put(prefix + field.getKey(), field.getValue());
            } else if (levels > 1) {
                collect(prefix + field.getKey() + ".", field.getValue(), levels - 1, lists);
            }
        });
    }

    private static List<String> names(JsonNode node) {
        List<String> names = StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .limit(20)
                .collect(Collectors.toList());
        return names.isEmpty() ? List.of("a value without fields") : names;
    }

    /** The address of the next page; empty if this is the last one. */
    Optional<String> next() {
        JsonNode link = at(json, paging.names().next());
        JsonNode address = link.isObject() ? link.path("href") : link;
        return Optional.of(address)
                .filter(JsonNode::isTextual)
                .map(text -> text.textValue().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The number of all items; empty if it is not known. */
    OptionalLong total() {
        return paging.names().totals().stream()
                .map(name -> at(json, name))
                .filter(value -> value.isValueNode() && value.asText().matches("\\d{1,18}"))
                .mapToLong(value -> Long.parseLong(value.asText()))
                .findFirst();
    }

    /** A field; its name itself may have dots. */
    private static JsonNode at(JsonNode node, String path) {
        if (node.has(path)) {
            return node.get(path);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            JsonNode found = at(node.path(path.substring(0, dot)), path.substring(dot + 1));
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }
}
