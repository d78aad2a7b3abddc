// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of a submission date, which the vendor gives as {@code 2026-11-21T09:30:00Z}, in UTC. */
final class SubmissionDay {

    private static final int DAY_LENGTH = "2026-11-21".length();

    private SubmissionDay() {}

    /** The day; empty if the text does not begin with one; then the row is in the table but not in the chart. */
    static Optional<LocalDate> of(String submissionDate) {
        if (submissionDate.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(submissionDate.substring(0, DAY_LENGTH)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
