// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    /** Bytes at the limits of what Unicode, table 3-7, allows. */
    private static final int[] NEXT = {'A', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xFF};

    private static final int[] FIRST = IntStream.rangeClosed(0x80, 0xFF).toArray();

    @Test
    void acceptsWhatTheJdkAcceptsButForCharactersThatXmlForbids() {
        for (int first : FIRST) {
            sameAsTheJdk(first);
            for (int second : NEXT) {
                sameAsTheJdk(first, second);
                for (int third : NEXT) {
                    sameAsTheJdk(first, second, third);
                    for (int fourth : NEXT) {
                        sameAsTheJdk(first, second, third, fourth);
                    }
                }
            }
        }
    }

    @Test
    void readsEveryCharacterOfXml() throws Exception {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(XmlCharacters::isAllowed)
                .forEach(text::appendCodePoint);

        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8))).hasToString(text.toString());
    }

    @Test
    void findsOtherCharactersAtEveryPlaceOfATextInAscii() throws Exception {
        for (int length = 0; length < 20; length++) {
            for (int place = 0; place <= length; place++) {
                String text = new StringBuilder("x".repeat(length))
                        .insert(place, "ü😀")
                        .toString();

                assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
            }
        }
    }

    @Test
    void readsIntoAnyRoom() throws Exception {
        String text = "one 😀 two ü😀😀 three";
        for (int room = 1; room < 12; room++) {
            Reader reader = new Utf8Reader(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder all = new StringBuilder();
            char[] target = new char[room];
            for (int count = reader.read(target); count >= 0; count = reader.read(target)) {
                assertThat(count).isPositive();
                all.append(target, 0, count);
            }

            assertThat(all).hasToString(text);
        }
    }

    /** With more bytes behind it, and as the last one. */
    private static void sameAsTheJdk(int... octets) {
        byte[] bytes = new byte[octets.length + 1];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        bytes[octets.length] = 'z';

        for (byte[] sequence : List.of(bytes, Arrays.copyOf(bytes, octets.length))) {
            assertThat(decoded(sequence)).as(() -> Arrays.toString(sequence)).isEqualTo(expected(sequence));
        }
    }

    private static Optional<String> expected(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(text -> text.codePoints().allMatch(XmlCharacters::isAllowed));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        new Utf8Reader(bytes).transferTo(text);
        return text.toString();
    }
}
