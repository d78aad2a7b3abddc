// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as the vendor writes them: ISO 8601 in XML, RFC 1123 in what was JSON once, {@code yyyyMMddHHmmss} in UTC in requests. All of them to
 * the second.
 */
public final class VendorTime {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern COMPACT_DIGITS = Pattern.compile("\\d{14}");

    private VendorTime() {}

    /** A time for a request. */
    public static String write(Instant time) {
        return COMPACT.format(time);
    }

    /** A time of an answer, or as users write it, in any of these forms; empty if it is none. */
    public static Optional<Instant> read(String text) {
        String time = text.strip();
        try {
            return time.isEmpty() ? Optional.empty() : Optional.of(format(time).parse(time, Instant::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** A time of an answer in ISO 8601; what is no time stays as it is. */
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
     * A time that a user gave.
     *
     * @param name of the option or header, for the error
     * @throws IllegalArgumentException if it is none
     */
    public static Instant required(String name, String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " must be a time such as 2026-11-22T12:00:00Z or 20261122120000 (UTC), not " + text));
    }
}
