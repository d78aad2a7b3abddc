// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBufferTest {

    private final TextBuffer buffer = new TextBuffer();

    @Test
    void piecesBecomeOneText() {
        append("a <b");
        append("");
        append("> & c");
        assertThat(buffer.take()).isEqualTo("a <b> & c");
    }

    @Test
    void aTextThatWasTakenIsNotInTheNextOne() {
        append("first");
        buffer.take();
        assertThat(buffer.isEmpty()).isTrue();
        append("next");
        assertThat(buffer.take()).isEqualTo("next");
    }

    @Test
    void aPieceMayBeOfAnyLength() {
        String little = "€".repeat(3000);
        String large = "x".repeat(100_000);
        append(little);
        append(large);
        append(little);
        assertThat(buffer.take()).isEqualTo(little + large + little);
    }

    /** A piece is a part of the parser's own array. */
    private void append(String piece) {
        buffer.append(("[" + piece + "]").toCharArray(), 1, piece.length());
    }
}
