// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.settings.FileEncoding;
import io.camelcx.simulator.cxone.settings.LineEnding;
import java.util.List;

/**
 * How values become bytes of CSV (RFC 4180).
 *
 * @param encoding the charset and the marks
 * @param lineEnding what ends its lines
 */
record CsvFormat(FileEncoding encoding, LineEnding lineEnding) {

    /** The first bytes of a file: the header, behind the byte order marks if there are any. */
    byte[] head(List<String> columns) {
        return encoding.start(line(columns));
    }

    /** The bytes of one line with its end. */
    byte[] bytes(List<String> values) {
        return encoding.bytes(line(values));
    }

    /** One line with its end. */
    String line(List<String> values) {
        StringBuilder line = new StringBuilder(512);
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, values.get(i));
        }
        return line.append(lineEnding.text()).toString();
    }

    private static void append(StringBuilder line, String value) {
        if (mayStandBare(value)) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean mayStandBare(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }
}
