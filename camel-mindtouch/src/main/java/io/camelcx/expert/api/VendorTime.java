// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The vendor's formats of times: ISO 8601 in XML, RFC 1123 in values that were JSON once, {@code yyyyMMddHHmmss} in UTC in requests. All are
 * exact to the second.
 */
public final class VendorTime {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern COMPACT_DIGITS = Pattern.compile("\\d{14}");

    private VendorTime() {}

    /** Formats a time for a request. */
    public static String write(Instant time) {
        return COMPACT.format(time);
    }

    /** Parses a time in any of these formats; empty if it has none of them. */
    public static Optional<Instant> read(String text) {
        String time = text.strip();
        try {
            return time.isEmpty() ? Optional.empty() : Optional.of(format(time).parse(time, Instant::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Converts a time of a response to ISO 8601; other text is returned unchanged. */
    public static String iso(String text) {
        return read(text).map(Instant::toString).orElse(text);
    }

    private static DateTimeFormatter format(String time) {
        if (COMPACT_DIGITS.matcher(time).matches()) {
            return COMPACT;
        }
        return Character.isLetter(time.charAt(0))
                ? DateTimeFormatter.RFC_1123_DATE_TIME
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    }

    /**
     * Parses a time of an option or header.
     *
     * @param name its name, for the error
     * @throws IllegalArgumentException if it is not a time
     */
    public static Instant required(String name, String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " must be a time such as 2026-11-22T12:00:00Z or 20261122120000 (UTC), not " + text));
    }
}
