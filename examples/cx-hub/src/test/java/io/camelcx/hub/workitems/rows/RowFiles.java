// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files as other systems write them, and what is read from them. */
final class RowFiles {

    private final Path folder;
    private final RowFormat format;

    RowFiles(Path folder, RowFormat format) {
        this.folder = folder;
        this.format = format;
    }

    static RowFiles in(Path folder) {
        return new RowFiles(folder, new RowFormat(',', List.of()));
    }

    List<Row> read(String name, String content) throws IOException {
        return read(name, content, StandardCharsets.UTF_8);
    }

    List<Row> read(String name, String content, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content, charset);
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = format.open(file)) {
            reader.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    /** A row as a short text: its number with its fields, or with the reason why it is bad. */
    static String text(Row row) {
        return row.number() + row.problem().map(problem -> " bad: " + problem).orElseGet(() -> " " + row.fields());
    }
}
