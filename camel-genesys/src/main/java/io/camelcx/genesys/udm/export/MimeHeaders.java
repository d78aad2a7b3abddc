// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers before the content of a MIME entity (RFC 2045).
 *
 * @param values by their names in lower case
 */
record MimeHeaders(Map<String, String> values) {

    private static final int BUFFER = 1 << 15;
    private static final int MAX_LENGTH = 1 << 16;
    private static final Pattern BEGIN =
            Pattern.compile("(?i)(?:mime-version|content-[a-z-]+|to|from|subject|date|message-id)[ \\t]*:");

    /** Whether these bytes begin a MIME entity. */
    static boolean begin(byte[] start) {
        return BEGIN.matcher(new String(start, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /** The content of what may be a MIME entity, as S/MIME has it within an encrypted message; other content as it is. */
    static BufferedInputStream decoded(InputStream content) throws IOException {
        BufferedInputStream in = buffered(content);
        return begin(MessageForm.start(in)) ? buffered(read(in).decode(in)) : in;
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    /** Reads them, so that the stream is at the content. */
    static MimeHeaders read(InputStream in) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (StringBuilder line = line(in); !line.isEmpty(); line = line(in)) {
            lines.append(line).append('\n');
            if (lines.length() > MAX_LENGTH) {
                throw new ExportException(Problem.DAMAGED, "The MIME headers are longer than " + MAX_LENGTH + " bytes");
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.toString().replaceAll("\n[ \\t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new MimeHeaders(values);
    }

    /** Reads a line, without its end. */
    static StringBuilder line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new ExportException(Problem.TRUNCATED, "The file ends within its headers");
            }
            if (line.length() == MAX_LENGTH) {
                throw new ExportException(Problem.DAMAGED, "A line of the headers is too long");
            }
            line.append((char) each);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line;
    }

    /** The media type in lower case, without parameters; empty text if there is none. */
    String type() {
        return values.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The content as it was before it was encoded for mail. */
    InputStream decode(InputStream content) throws ExportException {
        String encoding =
                values.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "base64" -> new Base64Stream(content, false);
            case "binary", "8bit", "7bit" -> content;
            default ->
                throw new ExportException(
                        Problem.UNSUPPORTED, "The content-transfer-encoding " + encoding + " is not read");
        };
    }
}
