// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads times as the vendor may write them; its text shows no form. */
public final class UdmTime {

    private static final int DAY_LENGTH = 10;

    private UdmTime() {}

    /**
     * Reads a day or an instant; a day begins in UTC.
     *
     * @return empty if it is none of these
     */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(
                    text.length() <= DAY_LENGTH
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant());
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }
}
