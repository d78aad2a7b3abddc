// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of a JSON file: the elements of its list, or a sequence of objects. */
final class JsonRows implements RowSource {

    private final JsonParser parser;
    private long number;
    private boolean ended;

    private JsonRows(JsonParser parser) {
        this.parser = parser;
    }

    static JsonRows open(Path file) throws IOException {
        return new JsonRows(RowJson.MAPPER.createParser(Utf8.open(file)));
    }

    @Override
    public Optional<Row> read() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<Row> row = readRow();
            ended = row.isEmpty();
            return row;
        } catch (JsonProcessingException e) {
            ended = true;
            String reason = "the file is not JSON from here on: " + RowJson.problem(e);
            return Optional.of(new Row.Bad(number + 1, reason, TextNode.valueOf("")));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Optional<Row> readRow() throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.END_ARRAY || beginsList(token)) {
            token = parser.nextToken();
        }
        if (token == null) {
            return Optional.empty();
        }
        Row row = RowJson.row(number + 1, parser.readValueAsTree());
        number++;
        return Optional.of(row);
    }

    /** Whether it begins the list of rows; a list inside that list is a row, though a bad one. */
    private boolean beginsList(JsonToken token) {
        return token == JsonToken.START_ARRAY
                && parser.getParsingContext().getParent().inRoot();
    }
}
