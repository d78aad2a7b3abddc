// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Finds a text in the head of a message. The text is in lower case; it is found in upper case too. */
public final class AsciiBytes {

    private final byte[] text;

    private AsciiBytes(byte[] text) {
        this.text = text;
    }

    /** The text. */
    public static AsciiBytes of(String text) {
        return new AsciiBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The number of bytes. */
    public int length() {
        return text.length;
    }

    /** The first index of the text; negative if it is not there. */
    public int find(byte[] bytes, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            if (isAt(at, bytes)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the text is at an index. */
    public boolean isAt(int at, byte[] bytes) {
        for (int i = 0; i < text.length; i++) {
            byte found = bytes[at + i];
            if (found != text[i] && !(found >= 'A' && found <= 'Z' && found + ('a' - 'A') == text[i])) {
                return false;
            }
        }
        return true;
    }
}
