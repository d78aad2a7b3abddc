// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Reads the JSON of rows. */
final class RowJson {

    /** Numbers keep their digits: 12.10 is an amount, not 12.1. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final ObjectReader ONE_VALUE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RowJson() {}

    /**
     * Parses a text.
     *
     * @throws JsonProcessingException if it is not exactly one JSON value
     */
    static JsonNode read(String text) throws JsonProcessingException {
        return ONE_VALUE.readTree(text);
    }

    /** Converts a JSON value to a row. */
    static Row row(long number, JsonNode value) {
        return value instanceof ObjectNode fields
                ? new Row.Good(number, fields)
                : new Row.Bad(number, "the row is not a JSON object, but " + kind(value), value);
    }

    /** The problem and its position, without the surrounding text, which the parser's message may quote. */
    static String problem(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return e.getOriginalMessage()
                + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case NULL, MISSING -> "nothing";
            default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
