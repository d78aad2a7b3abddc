// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The request for an extraction: {@code exportRequest} of the vendor's text. Dates are whole days in UTC; the text does not say
 * whether the last one is included.
 *
 * @param entityName the kind of data, such as {@code qm-workflows}
 * @param version    the version of its columns, such as {@code 1}
 * @param startDate  the first day
 * @param endDate    the last day
 */
public record ExtractRequest(String entityName, String version, LocalDate startDate, LocalDate endDate) {

    public ExtractRequest {
        required("entityName", entityName);
        required("version", version);
        if (startDate == null || endDate == null) {
            throw new IllegalArgumentException("startDate and endDate are needed");
        }
        if (endDate.isBefore(startDate)) {
            throw new IllegalArgumentException(
                    "endDate (" + endDate + ") must not be before startDate (" + startDate + ")");
        }
    }

    /**
     * Reads a day.
     *
     * @param name the name of the option, for the error
     * @param day  as {@code 2026-11-22}
     */
    public static LocalDate day(String name, String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a day such as 2026-11-22, not " + day, e);
        }
    }

    private static void required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
