// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The rows of a file with a JSON object a line. A line that cannot be read does not affect the others. */
final class JsonLineRows implements RowReader.Source {

    private static final ObjectReader ONE_VALUE =
            JsonRows.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Reader text;
    /** The number of the line in the file, counted from 1 including blank lines, as an editor does. */
    private long line;

    JsonLineRows(Reader text) {
        this.text = text;
    }

    /** Whether the text has more than one line and the first one is a complete object. */
    boolean isOneObjectALine() throws IOException {
        return read(1).filter(first -> first.problem().isEmpty()).isPresent() && read(2).isPresent();
    }

    @Override
    public Optional<Row> read(long number) throws IOException {
        Optional<String> next = nextLine();
        while (next.filter(String::isBlank).isPresent()) {
            next = nextLine();
        }
        return next.map(text -> row(number, text));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** The next line; of one that is too long one character more than is allowed. */
    private Optional<String> nextLine() throws IOException {
        line++;
        int character = text.read();
        if (character < 0) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder();
        for (; character >= 0 && character != '\n'; character = text.read()) {
            if (kept.length() <= RowReader.MAX_LENGTH) {
                kept.append((char) character);
            }
        }
        return Optional.of(kept.toString());
    }

    private Row row(long number, String text) {
        if (text.length() > RowReader.MAX_LENGTH) {
            return Row.bad(
                    number,
                    TextNode.valueOf(text.substring(0, RowReader.MAX_LENGTH)),
                    "the line has more than " + RowReader.MAX_LENGTH + " characters; original holds its beginning");
        }
        try {
            return JsonRows.row(number, ONE_VALUE.readTree(text));
        } catch (JsonProcessingException e) {
            return Row.bad(
                    number,
                    TextNode.valueOf(text),
                    "the row in line " + line + " is not JSON: " + e.getOriginalMessage());
        }
    }
}
