// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a script, and its limit: 65,536 bytes of UTF-8. */
public final class ScriptText {

    /** The vendor's limit, in bytes of UTF-8. */
    public static final int MAX_BYTES = 65_536;

    private ScriptText() {}

    /** The text of an action's field {@code script}: an object with {@code content}, or a text. */
    static String of(JsonNode script) {
        return script.isTextual() ? script.textValue() : script.path("content").asText("");
    }

    /**
     * Checks a script.
     *
     * @param source what contains it, for the error
     * @throws IllegalArgumentException if it is blank, exceeds the limit, or has a part of a character that UTF-8 cannot encode
     */
    static void check(String script, String source) {
        if (script.isBlank()) {
            throw new IllegalArgumentException(source + ": the script is empty");
        }
        int size = size(script, source);
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException(
                    source + ": the script has " + size + " bytes of UTF-8, but the vendor accepts " + MAX_BYTES);
        }
    }

    private static int size(String script, String source) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(script))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    source + ": the script contains half of a character (a lone surrogate)", e);
        }
    }

    /**
     * Decodes a script.
     *
     * @param source what contains it, for the error
     * @throws IllegalArgumentException if it is not UTF-8
     */
    public static String decode(byte[] bytes, String source) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(source + ": the script is not UTF-8", e);
        }
    }

    /** Whether two scripts are the same program: the endings of lines have no meaning in JavaScript, not even in its texts. */
    static boolean same(String one, String other) {
        return unified(one).equals(unified(other));
    }

    private static String unified(String script) {
        return script.replace("\r\n", "\n").replace('\r', '\n');
    }
}
