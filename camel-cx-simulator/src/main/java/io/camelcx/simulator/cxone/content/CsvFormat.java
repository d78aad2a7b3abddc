/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.settings.LineEnding;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How values become bytes of CSV (RFC 4180), UTF-8.
 *
 * @param byteOrderMark whether a file starts with one
 * @param lineEnding what ends its lines
 */
record CsvFormat(boolean byteOrderMark, LineEnding lineEnding) {

    /** The first bytes of a file: the header, behind a byte order mark if there is one. */
    byte[] head(List<String> columns) {
        return ((byteOrderMark ? "\uFEFF" : "") + line(columns)).getBytes(StandardCharsets.UTF_8);
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
