// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Transcodes a text to UTF-8. Bytes that are no text in its charset are an error. */
final class Utf8Stream extends InputStream {

    private static final int CHARS = 8192;

    private final Reader reader;
    private final char[] chars = new char[CHARS + 1];
    private byte[] utf8 = {};
    private int position;

    Utf8Stream(InputStream stream, Charset charset) {
        reader = new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return fill() ? utf8[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int size = Math.min(length, utf8.length - position);
        System.arraycopy(utf8, position, target, offset, size);
        position += size;
        return size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        if (position < utf8.length) {
            return true;
        }
        int count = reader.read(chars, 0, CHARS);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[count - 1])) {
            // The decoder reports a surrogate without its second half.
            count += Math.max(0, reader.read(chars, count, 1));
        }
        utf8 = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }
}
