// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How files are read and which of their rows are valid. A file is UTF-8, with or without a byte order mark. The extension of its
 * name determines the format: {@code .csv} has a header; {@code .jsonl} and {@code .ndjson} have an object a line;
 * {@code .json} has a list of objects, one object, or an object a line.
 *
 * @param separator the character between the fields of a CSV file
 */
public record RowFormat(char separator, List<String> required) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The replacement of bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Opens a file, whose extension must be known. */
    public RowReader open(Path file) throws IOException {
        return new RowReader(source(file), this::checked);
    }

    private RowReader.Source source(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> new CsvRows(text(file), separator);
            case "jsonl", "ndjson" -> new JsonLineRows(text(file));
            case "json" -> isOneObjectALine(file) ? new JsonLineRows(text(file)) : new JsonRows(text(file));
            default -> throw new IllegalArgumentException(name + " must end with .csv, .json, .jsonl or .ndjson");
        };
    }

    private static boolean isOneObjectALine(Path file) throws IOException {
        try (JsonLineRows lines = new JsonLineRows(text(file))) {
            return lines.isOneObjectALine();
        }
    }

    private static BufferedReader text(Path file) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 64 * 1024);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private Row checked(Row row) {
        return row.problem().isPresent() ? row : new Row(row.number(), row.content(), problem(row.content()));
    }

    private Optional<String> problem(JsonNode fields) {
        if (fields.valueStream().allMatch(RowFormat::isBlank)) {
            return Optional.of("the row is empty");
        }
        if (fields.toString().indexOf(REPLACEMENT) >= 0) {
            return Optional.of("the row is not UTF-8: some of its characters cannot be read");
        }
        return required.stream()
                .filter(name -> isBlank(fields.path(name)))
                .findFirst()
                .map(name -> "the field '" + name + "' is missing or empty");
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }
}
