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
