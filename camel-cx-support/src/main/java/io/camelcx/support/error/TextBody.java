// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of an error's body. */
public final class TextBody {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextBody() {}

    /**
     * Decodes a body.
     *
     * @param charset the charset that the response names; UTF-8 if it names none. A byte order mark has precedence
     * @return without the mark, and without blanks around it
     */
    public static String of(byte[] body, Optional<Charset> charset) {
        String text = new String(body, marked(body).or(() -> charset).orElse(StandardCharsets.UTF_8)).strip();
        int start = 0;
        while (start < text.length() && text.charAt(start) == BYTE_ORDER_MARK) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static Optional<Charset> marked(byte[] body) {
        int first = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            default -> Optional.empty();
        };
    }
}
