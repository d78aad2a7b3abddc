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
