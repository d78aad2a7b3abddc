// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of a {@link StateFile}: a first line that names the format, then a line {@code key=value} for each change. Characters that would break a
 * line are escaped. Files without the first line, of an earlier version, have no escapes.
 */
final class StateLines {

    private static final String HEADER = "#camel-cx-states 2";

    private final Map<String, String> states = new LinkedHashMap<>();
    private int damagedLines;
    private boolean tornEnd;
    private boolean foreign;

    private StateLines() {}

    /** Reads the content of a file; damaged lines are skipped. */
    static StateLines read(byte[] content) {
        StateLines lines = new StateLines();
        int start = 0;
        // Where the first line was lost, the file was written with escapes.
        boolean escaped = startsWithHeader(content) || content.length > 0 && content[0] == 0;
        for (int end = 0; end < content.length; end++) {
            if (content[end] == '\n') {
                lines.take(content, start, end, escaped);
                start = end + 1;
            }
        }
        lines.tornEnd = start < content.length;
        return lines;
    }

    static byte[] header() {
        return (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] line(String key, String value) {
        return (escape(key).replace("=", "\\e") + "=" + escape(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The last good state of each key. */
    Map<String, String> states() {
        return states;
    }

    /** The number of unreadable lines, which only a failure of the disk or of its power causes. */
    int damagedLines() {
        return damagedLines;
    }

    /** Whether the last line is incomplete: the process ended while it wrote it. */
    boolean tornEnd() {
        return tornEnd;
    }

    /** Whether this is a file of another format. */
    boolean foreign() {
        return foreign;
    }

    private static boolean startsWithHeader(byte[] content) {
        byte[] header = header();
        return content.length >= header.length
                && ByteBuffer.wrap(content, 0, header.length).equals(ByteBuffer.wrap(header));
    }

    private void take(byte[] content, int start, int end, boolean escaped) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            damagedLines++;
            foreign |= !escaped;
            return;
        }
        int equals = line.indexOf('=');
        if (escaped && line.equals(HEADER)) {
            return;
        }
        if (line.indexOf('\0') >= 0 || escaped && equals < 0) {
            damagedLines++;
        } else if (equals < 0) {
            foreign = true;
        } else {
            put(line.substring(0, equals), line.substring(equals + 1), escaped);
        }
    }

    private void put(String key, String value, boolean escaped) {
        if (escaped) {
            states.put(unescape(key), unescape(value));
        } else {
            states.put(key, value);
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\0", "\\0");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 'n' -> '\n';
                            case 'e' -> '=';
                            case '0' -> '\0';
                            default -> text.charAt(i);
                        });
            } else {
                plain.append(next);
            }
        }
        return plain.toString();
    }
}
