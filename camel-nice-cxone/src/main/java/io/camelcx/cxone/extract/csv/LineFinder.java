// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Finds lines in a file, without regard to quotes. */
final class LineFinder {

    private static final int MAX_TEXT_BYTES = 64 * 1024;

    private LineFinder() {}

    /**
     * A line.
     *
     * @param end    the offset behind its line ending
     * @param number its number, from 1
     * @param text   its first 64 KiB
     */
    record Line(long end, long number, String text) {}

    /**
     * Finds a line.
     *
     * @param from  the line behind which to begin
     * @param skipped the number of lines between the two
     */
    static Line find(CsvSource file, Line from, long skipped) throws IOException {
        try (InputStream stream = new BufferedInputStream(file.open(from.end()))) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long bytes = 0;
            long passed = 0;
            int octet = stream.read();
            while (octet >= 0 && passed <= skipped) {
                bytes++;
                int next = stream.read();
                if (octet == '\n' || (octet == '\r' && next != '\n')) {
                    passed++;
                } else if (passed == skipped && octet != '\r' && text.size() < MAX_TEXT_BYTES) {
                    text.write(octet);
                }
                octet = next;
            }
            return new Line(from.end() + bytes, from.number() + skipped + 1, text.toString(StandardCharsets.UTF_8));
        }
    }
}
