// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file becomes bytes, immutable.
 *
 * @param charset the charset; one without a byte order mark of its own, such as UTF-16LE
 * @param byteOrderMarks how many byte order marks a file starts with; a charset that has none ignores them
 */
public record FileEncoding(Charset charset, int byteOrderMarks) {
    private static final String MARK = "\uFEFF";

    public FileEncoding {
        Checks.requireAtLeast(0, "byteOrderMarks", byteOrderMarks);
    }

    public static FileEncoding defaults() {
        return new FileEncoding(StandardCharsets.UTF_8, 1);
    }

    public FileEncoding withCharset(Charset other) {
        return new FileEncoding(other, byteOrderMarks);
    }

    public FileEncoding withByteOrderMarks(int count) {
        return new FileEncoding(charset, count);
    }

    /** The first bytes of a file: its marks, then this text. */
    public byte[] start(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (charset.newEncoder().canEncode(MARK)) {
            bytes.writeBytes(bytes(MARK.repeat(byteOrderMarks)));
        }
        bytes.writeBytes(bytes(text));
        return bytes.toByteArray();
    }

    /** Bytes from the middle of a file. */
    public byte[] bytes(String text) {
        return text.getBytes(charset);
    }
}
