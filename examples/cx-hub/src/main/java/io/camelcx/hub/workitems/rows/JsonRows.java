// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;

/** The rows of a JSON file: the elements of its list, or a sequence of objects. */
final class JsonRows implements RowReader.Source {

    /** Numbers keep their digits: 12.10 is an amount, not 12.1. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final JsonParser parser;

    JsonRows(Reader text) throws IOException {
        parser = MAPPER.createParser(text);
    }

    @Override
    public Optional<Row> read(long number) throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.END_ARRAY || beginsList(token)) {
            token = parser.nextToken();
        }
        return token == null ? Optional.empty() : Optional.of(row(number, parser.readValueAsTree()));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Whether it begins the list of rows; a list inside that list is a row, though a bad one. */
    private boolean beginsList(JsonToken token) {
        return token == JsonToken.START_ARRAY
                && parser.getParsingContext().getParent().inRoot();
    }

    static Row row(long number, JsonNode value) {
        String kind =
                switch (value.getNodeType()) {
                    case OBJECT -> "";
                    case ARRAY -> "a list";
                    case NULL, MISSING -> "nothing";
                    default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
                };
        return new Row(
                number,
                value,
                Optional.of("the row is not a JSON object, but " + kind).filter(bad -> !kind.isEmpty()));
    }
}
