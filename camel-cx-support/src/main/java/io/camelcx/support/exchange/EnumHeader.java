// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.Message;

/** A header with one of a closed set of values, which overrides an option. */
public final class EnumHeader {

    private EnumHeader() {}

    /**
     * Reads the header.
     *
     * @param option the value if the message has no such header
     * @throws IllegalArgumentException if it has another value; the message names the header and the allowed values
     */
    public static <E extends Enum<E>> E read(Message message, String header, E option) {
        Object value = message.getHeader(header);
        if (value == null) {
            return option;
        }
        List<E> allowed = Arrays.asList(option.getDeclaringClass().getEnumConstants());
        return allowed.stream()
                .filter(each -> each.name().equals(value.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The header " + header + " must be one of " + allowed + ", not " + value));
    }
}
