// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a request's body. The vendor's text can be read as if they were in {@code data} or at the top; either is
 * good, but not both in one body. A field that is null counts as missing, and unknown fields are ignored.
 */
final class RequestFields {
    private final ObjectNode fields;

    private RequestFields(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Reads the body; an empty one has no fields.
     *
     * @param known the names that must not be beside {@code data}
     */
    static RequestFields of(HttpCall call, String... known) {
        if (!call.hasBody()) {
            return new RequestFields(Json.object());
        }
        ObjectNode body = call.json().orElseThrow(() -> invalid("body", "must be a JSON object"));
        Optional<ObjectNode> data = new RequestFields(body).object("data");
        if (data.isPresent()) {
            for (String name : known) {
                if (body.has(name)) {
                    throw invalid(name, "is beside data, it must be in data");
                }
            }
        }
        return new RequestFields(data.orElse(body));
    }

    static RefusedException invalid(String field, String problem) {
        return Envelope.refusal(
                400,
                "Invalid request parameters provided: " + field + " " + problem,
                Json.object().put("field", field));
    }

    Optional<String> text(String name) {
        return value(name).map(value -> {
            if (!value.isTextual()) {
                throw invalid(name, "must be a string" + butIs(value));
            }
            return value.textValue();
        });
    }

    Optional<ObjectNode> object(String name) {
        return value(name).map(value -> {
            if (value instanceof ObjectNode object) {
                return object;
            }
            throw invalid(name, "must be an object" + butIs(value));
        });
    }

    /** The field's strings; none when it is missing. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (!value.isArray()) {
                throw invalid(name, "must be an array of strings" + butIs(value));
            }
            for (JsonNode item : value) {
                if (!item.isTextual()) {
                    throw invalid(name, "must be an array of strings, but it holds " + item);
                }
                texts.add(item.textValue());
            }
        });
        return texts;
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isNull());
    }

    private static String butIs(JsonNode value) {
        return ", but it is of type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
