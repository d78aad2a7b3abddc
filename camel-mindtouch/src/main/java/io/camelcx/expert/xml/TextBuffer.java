// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.Arrays;

/**
 * Gathers text that a parser reports in many pieces, as it does around every entity. Copies arrays; a {@code StringBuilder} would look at
 * each character of each piece.
 */
final class TextBuffer {

    private static final int FIRST_SIZE = 4096;

    private char[] characters = new char[FIRST_SIZE];
    private int length;

    void append(char[] from, int start, int count) {
        if (count > characters.length - length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
        }
        System.arraycopy(from, start, characters, length, count);
        length += count;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** What was gathered since this was last called. */
    String take() {
        String text = new String(characters, 0, length);
        length = 0;
        return text;
    }
}
