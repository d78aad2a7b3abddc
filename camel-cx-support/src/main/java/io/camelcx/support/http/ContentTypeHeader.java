// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Content-Type}, read tolerantly: nothing that a server may send throws.
 *
 * @param mediaType type and subtype in lower case; empty if there are none
 * @param charset the charset if one is named that this JVM knows, with or without quotes of either kind
 */
record ContentTypeHeader(String mediaType, Optional<Charset> charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;,]*))", Pattern.CASE_INSENSITIVE);

    /** @param value the header's value; null for none */
    static ContentTypeHeader parse(String value) {
        if (value == null) {
            return new ContentTypeHeader("", Optional.empty());
        }
        String mediaType = value.substring(0, end(value)).strip().toLowerCase(Locale.ROOT);
        Matcher matcher = CHARSET.matcher(value);
        return new ContentTypeHeader(
                mediaType, matcher.find() ? charset(firstGroup(matcher).strip()) : Optional.empty());
    }

    /** Where the parameters begin, or a second value. */
    private static int end(String value) {
        int index = 0;
        while (index < value.length() && value.charAt(index) != ';' && value.charAt(index) != ',') {
            index++;
        }
        return index;
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group < matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(matcher.groupCount());
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknownOrIllegal) {
            return Optional.empty();
        }
    }
}
