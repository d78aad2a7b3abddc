// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Finds lines in a file, quotes or not. */
final class LineFinder {

    private static final int MAX_TEXT_BYTES = 64 * 1024;

    private LineFinder() {}

    /**
     * The end of a line.
     *
     * @param end    how many bytes are before it, its line ending included
     * @param number how many lines are before it, itself included
     * @param before the text of the line, the first 64 KiB of it
     */
    record Line(long end, long number, String before) {}

    /**
     * Passes over lines.
     *
     * @param from  where to begin
     * @param lines how many lines come before the one that is wanted
     */
    static Line behind(CsvSource file, Line from, long lines) throws IOException {
        try (InputStream stream = new BufferedInputStream(file.open(from.end()))) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long bytes = 0;
            long passed = 0;
            int octet = stream.read();
            while (octet >= 0 && passed <= lines) {
                bytes++;
                int next = stream.read();
                if (octet == '\n' || (octet == '\r' && next != '\n')) {
                    passed++;
                } else if (passed == lines && octet != '\r' && text.size() < MAX_TEXT_BYTES) {
                    text.write(octet);
                }
                octet = next;
            }
            return new Line(from.end() + bytes, from.number() + lines + 1, text.toString(StandardCharsets.UTF_8));
        }
    }
}
