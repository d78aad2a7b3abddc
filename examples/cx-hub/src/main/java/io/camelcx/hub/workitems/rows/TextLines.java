// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a text that are not blank. Only the beginning of a line that is too long is kept. */
final class TextLines implements Closeable {

    /** The maximum number of characters of a line: more than any work item has, and few enough to keep several lines in memory. */
    static final int MAX_LENGTH = 1024 * 1024;

    private final Reader text;
    private long number;

    private TextLines(Reader text) {
        this.text = text;
    }

    /**
     * A line.
     *
     * @param number its number in the file, counted from 1 including blank lines, as an editor does
     * @param text its text, without the line break
     * @param complete whether the text is complete
     */
    record Line(long number, String text, boolean complete) {}

    static TextLines open(Path file) throws IOException {
        return new TextLines(Utf8.open(file));
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        int first = text.read();
        while (first >= 0) {
            Line line = readFrom(first);
            if (!line.text().isBlank()) {
                return Optional.of(line);
            }
            first = text.read();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private Line readFrom(int first) throws IOException {
        number++;
        StringBuilder kept = new StringBuilder();
        boolean complete = true;
        for (int character = first; character >= 0 && character != '\n'; character = text.read()) {
            if (kept.length() < MAX_LENGTH) {
                kept.append((char) character);
            } else {
                complete = false;
            }
        }
        return new Line(number, kept.toString(), complete);
    }
}
