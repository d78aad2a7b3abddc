// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP date (RFC 9110, section 5.6.7) in each of its three forms. The HTTP client's own {@code DateUtils} takes twice the time for today's form, and reads
 * of the other two neither a day of one digit nor a year of the last century.
 */
public final class HttpDate {

    /** Where the comma stands in {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    private static final int COMMA_OF_RFC_1123 = 3;

    private static final int FIRST_YEAR_OF_RFC_850 = 1970;

    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_RFC_850)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter ASCTIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEE MMM ppd HH:mm:ss yyyy")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /**
     * Reads a date.
     *
     * @return empty if the text has none of the three forms
     */
    public static Optional<Instant> parse(String text) {
        String date = text.strip();
        try {
            return Optional.of(form(date).parse(date, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String date) {
        int comma = date.indexOf(',');
        if (comma < 0) {
            return ASCTIME;
        }
        return comma == COMMA_OF_RFC_1123 ? DateTimeFormatter.RFC_1123_DATE_TIME : RFC_850;
    }
}
