// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the API reads and writes them, to the second. */
public final class DekiTime {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private DekiTime() {}

    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Reads {@code yyyyMMddHHmmss}, which is UTC, or ISO 8601 with an offset.
     *
     * @param name the parameter, for the error
     * @throws DekiProblem with 400 for anything else
     */
    public static Instant parse(String name, String text) {
        try {
            Instant time = text.matches("\\d{14}")
                    ? LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
            return time.truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw DekiProblem.invalidArgument(name, text, "yyyyMMddHHmmss or yyyy-MM-ddTHH:mm:ssZ");
        }
    }
}
