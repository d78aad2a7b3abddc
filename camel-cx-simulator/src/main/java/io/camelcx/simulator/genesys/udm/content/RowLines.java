// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.LongFunction;

/**
 * The lines of seeded rows. There are {@value #DISTINCT} different ones; later ones repeat them with another id and another
 * time, so that an export of many GB is written as fast as it is encrypted.
 */
final class RowLines {
    /** A multiple of the number of media types, since a line keeps its own. */
    private static final int DISTINCT = 1000;

    private static final int ID_OFFSET = "{\"id\":\"C0000Ca".length();

    private final LongFunction<Instant> times;
    private final LongFunction<ObjectNode> rows;
    private final byte[][] lines = new byte[DISTINCT][];

    RowLines(LongFunction<Instant> times, LongFunction<ObjectNode> rows) {
        this.times = times;
        this.rows = rows;
    }

    static byte[] of(ObjectNode row) {
        return Json.text(row).getBytes(StandardCharsets.UTF_8);
    }

    byte[] line(long number) {
        int template = (int) (number % DISTINCT);
        if (lines[template] == null) {
            lines[template] = of(rows.apply(template));
        }
        byte[] line = lines[template];
        if (number >= DISTINCT) {
            replace(line, ID_OFFSET, SeededRows.digits(number));
            replace(line, timeOffset(line, ID_OFFSET), SeededRows.TIME.format(times.apply(number)));
        }
        return line;
    }

    /** The value of the field after the id. */
    private static int timeOffset(byte[] line, int from) {
        int quotes = 0;
        int offset = from;
        while (quotes < 4) {
            quotes += line[offset++] == '"' ? 1 : 0;
        }
        return offset;
    }

    private static void replace(byte[] line, int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            line[offset + i] = (byte) text.charAt(i);
        }
    }
}
