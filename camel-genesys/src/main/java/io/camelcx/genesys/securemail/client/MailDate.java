// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import io.camelcx.support.time.HttpDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date in one of the forms that the vendor's APIs use: ISO 8601, seconds or milliseconds since 1970, or that of HTTP. */
final class MailDate {

    /** A number of seconds beyond it is in the year 5138. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}[^Z+ -]*) ?(Z|[+-]\\d{2}:?\\d{2})?");

    private MailDate() {}

    /** Reads a date; one without an offset is in UTC. Empty if it has another form. */
    static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (NUMBER.matcher(date).matches()) {
            long number = Long.parseLong(date);
            return Optional.of(
                    number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        var iso = ISO.matcher(date);
        return iso.matches()
                ? instant(iso.group(1) + "T" + iso.group(2), Optional.ofNullable(iso.group(3)))
                : HttpDate.parse(date);
    }

    private static Optional<Instant> instant(String local, Optional<String> offset) {
        try {
            return Optional.of(
                    offset.isEmpty()
                            ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(local + offset.get().replaceFirst("(\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
