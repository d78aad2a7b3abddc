// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.change.AnswerChange;
import java.util.List;

/** Changes of answers as JSON: each an object whose field {@code change} names it. */
final class AnswerChangeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private AnswerChangeJson() {}

    static AnswerChange[] read(JsonNode changes) {
        try {
            return MAPPER.treeToValue(changes, AnswerChange[].class);
        } catch (JsonMappingException e) {
            throw ControlAnswer.refusal("changes: "
                    + (e.getCause() == null
                            ? e.getOriginalMessage()
                            : e.getCause().getMessage()));
        } catch (JsonProcessingException e) {
            throw ControlAnswer.refusal("changes: " + e.getOriginalMessage());
        }
    }

    static ArrayNode write(List<AnswerChange> changes) {
        ArrayNode list = Json.object().arrayNode();
        changes.forEach(change -> list.add(Json.tree(change)));
        return list;
    }
}
