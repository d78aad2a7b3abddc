// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of a file with a JSON object a line. A line that cannot be read does not affect the others. */
final class JsonLineRows implements RowSource {

    private final TextLines lines;
    private long number;

    private JsonLineRows(TextLines lines) {
        this.lines = lines;
    }

    static JsonLineRows open(Path file) throws IOException {
        return new JsonLineRows(TextLines.open(file));
    }

    /** Whether a file has more than one line and the first one is a complete object. */
    static boolean isOneObjectALine(Path file) throws IOException {
        try (TextLines lines = TextLines.open(file)) {
            Optional<TextLines.Line> first = lines.next();
            return first.isPresent() && isObject(first.get()) && lines.next().isPresent();
        }
    }

    @Override
    public Optional<Row> read() throws IOException {
        return lines.next().map(this::row);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row(TextLines.Line line) {
        number++;
        if (!line.complete()) {
            return bad(
                    line,
                    "the line has more than " + TextLines.MAX_LENGTH + " characters; original holds its beginning");
        }
        try {
            return RowJson.row(number, RowJson.read(line.text()));
        } catch (JsonProcessingException e) {
            return bad(line, "the row in line " + line.number() + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private Row bad(TextLines.Line line, String reason) {
        return new Row.Bad(number, reason, TextNode.valueOf(line.text()));
    }

    private static boolean isObject(TextLines.Line line) {
        try {
            return line.complete() && RowJson.read(line.text()) instanceof ObjectNode;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
