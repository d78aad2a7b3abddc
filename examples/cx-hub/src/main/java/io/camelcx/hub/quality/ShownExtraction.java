// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.camel.health.HealthCheck;

/**
 * The progress of the extraction as the page shows it.
 *
 * @param first the first day of the extraction
 * @param last the last day that is available now
 * @param next the first day that the table does not have yet
 * @param step the current step, by the component's names: IDLE, SUBMITTING, WAITING, DOWNLOADING, DELIVERING
 * @param since the start of the step, in epoch milliseconds
 * @param of the window that is being extracted; empty if none is
 * @param job the vendor's job; empty if there is none
 * @param bytes the number of bytes of the file so far
 * @param rows the number of rows that the route has processed so far
 * @param failure the reason why the extraction fails; empty if it does not
 */
record ShownExtraction(
        String first,
        String last,
        String next,
        String step,
        long since,
        String of,
        String job,
        long bytes,
        long rows,
        String failure) {

    /** Reads the details of the consumer's health check. */
    static ShownExtraction of(LocalDate first, LocalDate last, HealthCheck.Result health) {
        Map<String, Object> details = health.getDetails();
        return new ShownExtraction(
                first.toString(),
                last.toString(),
                text(details, "next.day"),
                text(details, "extraction.step"),
                details.get("extraction.since") instanceof String since
                        ? Instant.parse(since).toEpochMilli()
                        : 0,
                text(details, "extraction.of"),
                text(details, "extraction.job"),
                number(details, "extraction.bytes"),
                number(details, "extraction.rows"),
                health.getError().map(Throwable::getMessage).orElse(""));
    }

    ShownExtraction withFailure(String reason) {
        return new ShownExtraction(first, last, next, step, since, of, job, bytes, rows, reason);
    }

    private static String text(Map<String, Object> details, String name) {
        return details.getOrDefault(name, "").toString();
    }

    private static long number(Map<String, Object> details, String name) {
        return details.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
