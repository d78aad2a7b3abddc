// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How files are read and which of their rows are valid. A file is UTF-8, with or without a byte order mark. The extension of its
 * name determines the format: {@code .csv} has a header; {@code .jsonl} and {@code .ndjson} have an object a line;
 * {@code .json} has a list of objects, one object, or an object a line.
 *
 * @param separator the character between the fields of a CSV file
 * @param required the required fields
 */
public record RowFormat(char separator, List<String> required) {

    public RowFormat {
        required = List.copyOf(required);
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException if its extension is unknown
     */
    public RowReader open(Path file) throws IOException {
        return new RowReader(source(file), new RowChecks(required));
    }

    private RowSource source(Path file) throws IOException {
        return switch (extension(file)) {
            case "csv" -> CsvRows.open(file, separator);
            case "jsonl", "ndjson" -> JsonLineRows.open(file);
            case "json" -> JsonLineRows.isOneObjectALine(file) ? JsonLineRows.open(file) : JsonRows.open(file);
            default ->
                throw new IllegalArgumentException(
                        file.getFileName() + " must end with .csv, .json, .jsonl or .ndjson");
        };
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
