// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;

/** Times as the API has them: ISO 8601 with milliseconds, with Z, or without of a given time zone. */
public final class EngagementTime {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private EngagementTime() {}

    /**
     * A time in any of the forms that routes have.
     *
     * @param name  of the parameter, for the error
     * @param value an Instant, a ZonedDateTime, another type of java.time, a Date, a Calendar, milliseconds since 1970, or text of ISO 8601
     * @param zone  of a time that names none; empty if such a time is refused
     * @throws IllegalArgumentException if it is no time
     */
    public static Instant read(String name, Object value, Optional<ZoneId> zone) {
        if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        } else if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        } else if (value instanceof Number milliseconds) {
            return Instant.ofEpochMilli(milliseconds.longValue());
        }
        return parse(name, value.toString().strip(), zone);
    }

    private static Instant parse(String name, String text, Optional<ZoneId> zone) {
        if (text.matches("-?\\d{1,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        // ISO 8601 also allows an offset without a colon, and people write a space for the T.
        String iso =
                text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return ZonedDateTime.parse(iso).toInstant();
        } catch (DateTimeException withoutZone) {
            return local(iso)
                    .flatMap(local -> zone.map(its -> local.atZone(its).toInstant()))
                    .orElseThrow(() -> new IllegalArgumentException(name + " must be a time such as"
                            + " 2026-03-02T10:00:00.000Z, or one without Z if timezone is given, not " + text));
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** With milliseconds and Z. */
    public static String utc(Instant time) {
        return local(time, ZoneOffset.UTC) + "Z";
    }

    /** With milliseconds, of a time zone that the request names. */
    public static String local(Instant time, ZoneId zone) {
        return LOCAL.format(time.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }
}
