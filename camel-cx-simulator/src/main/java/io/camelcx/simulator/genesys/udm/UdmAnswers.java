// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.UdmReplies;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes answers in the shape of the settings. */
record UdmAnswers(UdmReplies replies) {

    Answer ok(JsonNode body) {
        return answer(200, body);
    }

    Answer answer(int status, JsonNode body) {
        if (!replies.inData()) {
            return Answer.json(status, body);
        }
        Answer wrapped = Envelope.done(body, List.of());
        return new Answer(status, wrapped.headers(), wrapped.body());
    }

    /** A list without pages; 204 if it is empty. */
    Answer list(List<ObjectNode> items) {
        return items.isEmpty() ? Answer.empty(204) : ok(Json.tree(items));
    }

    /** The page that the call asks for. */
    Answer page(HttpCall call, List<ObjectNode> items) {
        int from = (int) number(call, "from", 0);
        long size = number(call, "size", 999_999_999);
        List<ObjectNode> page =
                items.stream().sorted(order(call, items)).skip(from).limit(size).toList();
        if (page.isEmpty() && !replies.emptyPages()) {
            return Answer.empty(204);
        }
        ObjectNode body = Json.object().put("count", items.size()).put("from", from);
        body.set("items", Json.tree(page));
        return ok(body.put("size", page.size()));
    }

    /** Whether the field contains what the parameter asks for, if it does, in any case of letters. */
    static boolean contains(HttpCall call, String parameter, String value) {
        return call.query(parameter)
                .map(part -> value.toLowerCase().contains(part.toLowerCase()))
                .orElse(true);
    }

    private static long number(HttpCall call, String parameter, long otherwise) {
        long value = call.query(parameter)
                .map(text -> JobFields.number(parameter, text))
                .orElse(otherwise);
        if (value < 0) {
            throw JobFields.wrong(parameter, Long.toString(value), "it must not be negative");
        }
        return value;
    }

    private static Comparator<ObjectNode> order(HttpCall call, List<ObjectNode> items) {
        Optional<String> field = call.query("orderField");
        field.filter(name -> items.stream().noneMatch(item -> item.has(name))).ifPresent(name -> {
            if (!items.isEmpty()) {
                throw RefusedException.of(400, "orderField is '" + name + "', which is no field of an item");
            }
        });
        Comparator<ObjectNode> order = field.map(UdmAnswers::by).orElse((one, other) -> 0);
        return call.query("descAsc").filter("true"::equals).isPresent() ? order.reversed() : order;
    }

    private static Comparator<ObjectNode> by(String field) {
        return (one, other) -> {
            JsonNode left = one.path(field);
            JsonNode right = other.path(field);
            return left.isNumber() && right.isNumber()
                    ? left.decimalValue().compareTo(right.decimalValue())
                    : left.asText("").compareTo(right.asText(""));
        };
    }
}
