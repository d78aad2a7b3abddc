// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Optional;

/** The JSON of the control surface: durations as PT1.5S, times as ISO 8601, constants in any case of letters. */
final class ControlJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final DeserializationFeature[] COMPLETE = {
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES
    };

    private ControlJson() {}

    static Answer done() {
        return Answer.json(200, Json.object().put("done", true));
    }

    static RefusedException refusal(String message) {
        return RefusedException.of(400, message);
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The body as an object; one without fields if the request has no body. */
    static ObjectNode body(HttpCall call) {
        return call.hasBody()
                ? call.json().orElseThrow(() -> refusal("The body must be a JSON object"))
                : Json.object();
    }

    /**
     * Reads a value.
     *
     * @param name the field that holds it; empty for the whole body
     * @throws RefusedException with a message that names the field and what is allowed
     */
    static Object read(Optional<String> name, JsonNode value, Type type) {
        return read(MAPPER.readerFor(MAPPER.constructType(type)), name, value);
    }

    private static Object read(ObjectReader reader, Optional<String> name, JsonNode value) {
        try {
            return reader.readValue(value);
        } catch (JsonMappingException e) {
            name.ifPresent(field -> e.prependPath(Object.class, field));
            throw refusal(JsonProblem.describe(e, MAPPER));
        } catch (IOException e) {
            throw refusal(e.getMessage());
        }
    }

    /** A default as it is written at a parameter: JSON, or else a bare text. */
    static JsonNode lenient(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isMissingNode() ? Json.tree(text) : json;
        } catch (JsonProcessingException e) {
            return Json.tree(text);
        }
    }

    /**
     * Returns the value with the fields of the changes in place of its own. Objects merge field by field, except that one
     * that names its {@code kind} replaces the earlier one.
     *
     * @throws RefusedException if a field is unknown or a value is not allowed
     */
    static <T> T merge(T value, ObjectNode changes) {
        ObjectNode merged = MAPPER.valueToTree(value);
        merge(merged, changes);
        ObjectReader reader = MAPPER.readerFor(value.getClass());
        @SuppressWarnings("unchecked")
        T changed = (T) read(reader.withFeatures(COMPLETE), Optional.empty(), merged);
        return changed;
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (target.get(change.getKey()) instanceof ObjectNode earlier
                    && change.getValue() instanceof ObjectNode fields
                    && !fields.has("kind")) {
                merge(earlier, fields);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }
}
