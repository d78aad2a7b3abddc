// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.content.Entities;
import io.camelcx.simulator.cxone.content.Entity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/**
 * The vendor's {@code exportRequest}, checked.
 *
 * @param start the first day
 * @param end the end date; whether its own rows belong to the file is a setting
 */
record ExportRequest(Entity entity, LocalDate start, LocalDate end) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads a request.
     *
     * @param today in UTC, the last day on which a request may start
     * @param maxDays how many days the end may be after the start
     * @throws io.camelcx.simulator.http.RefusedException with 400 for what is missing or malformed, 404 for an entity or
     *     a version that does not exist
     */
    static ExportRequest read(ObjectNode body, Entities entities, LocalDate today, int maxDays) {
        String name = text(body, "entityName");
        String version = text(body, "version");
        LocalDate start = date(body, "startDate");
        LocalDate end = date(body, "endDate");
        if (end.isBefore(start)) {
            throw ExtractionAnswer.badRequest("endDate " + end + " is before startDate " + start);
        }
        if (ChronoUnit.DAYS.between(start, end) > maxDays) {
            throw ExtractionAnswer.badRequest(
                    "endDate " + end + " is more than " + maxDays + " days after startDate " + start);
        }
        if (start.isAfter(today)) {
            throw ExtractionAnswer.badRequest("startDate " + start + " is in the future");
        }
        Entity entity = entities.find(name, version)
                .orElseThrow(() -> ExtractionAnswer.notFound(
                        entities.hasName(name)
                                ? "Entity " + name + " has no version " + version
                                : "Entity " + name + " does not exist"));
        return new ExportRequest(entity, start, end);
    }

    private static String text(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw ExtractionAnswer.badRequest(
                    field + (value.isMissingNode() || value.isNull() ? " is missing" : " must be a string"));
        }
        return value.textValue();
    }

    private static LocalDate date(ObjectNode body, String field) {
        String text = text(body, field);
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException e) {
            throw ExtractionAnswer.badRequest(field + " '" + text + "' is no date such as 2019-05-22");
        }
    }
}
