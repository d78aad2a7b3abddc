// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.camel.health.HealthCheck;

/**
 * How far the extraction is, as the page shows it.
 *
 * @param first the first day of all
 * @param last the last day that can be had now
 * @param next the first day that the table does not have yet
 * @param step what is being done, in the component's words: IDLE, SUBMITTING, WAITING, DOWNLOADING, DELIVERING
 * @param since since when, in epoch milliseconds
 * @param of what is being extracted; empty if nothing is
 * @param job the vendor's job; empty if there is none
 * @param bytes of the file, so far
 * @param rows that the route has taken, so far
 * @param failure why it does not go on; empty if it does
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

    /** What the consumer's health check tells. */
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
