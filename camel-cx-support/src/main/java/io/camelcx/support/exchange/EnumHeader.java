// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.Message;

/** A header that holds one of a closed set of words, and overrides an option. */
public final class EnumHeader {

    private EnumHeader() {}

    /**
     * Reads the header.
     *
     * @param option what counts if the message has no such header
     * @throws IllegalArgumentException if it holds another word; the message names the header and the words
     */
    public static <E extends Enum<E>> E read(Message message, String header, E option) {
        Object value = message.getHeader(header);
        if (value == null) {
            return option;
        }
        List<E> words = Arrays.asList(option.getDeclaringClass().getEnumConstants());
        return words.stream()
                .filter(word -> word.name().equals(value.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The header " + header + " must be one of " + words + ", not " + value));
    }
}
