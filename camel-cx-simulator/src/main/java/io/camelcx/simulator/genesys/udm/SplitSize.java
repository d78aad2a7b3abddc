// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code fileSplitSize}, of which the vendor's text says no more than that it is a string. */
final class SplitSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB|)");

    private SplitSize() {}

    /** The bytes; a number without a unit means MB. Empty if the text is no size, or 0. */
    static OptionalLong bytes(String text) {
        Matcher matcher = SIZE.matcher(text.trim().toUpperCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return OptionalLong.empty();
        }
        int shift =
                switch (matcher.group(2)) {
                    case "B" -> 0;
                    case "KB" -> 10;
                    case "GB" -> 30;
                    default -> 20;
                };
        return OptionalLong.of(Long.parseLong(matcher.group(1)) << shift);
    }
}
