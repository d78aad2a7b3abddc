// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.http.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** The fields of an object in a job's request. A field that is null or blank counts as missing. */
record JobFields(JsonNode object) {

    String required(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    Optional<String> text(String name) {
        JsonNode value = object.path(name);
        return Optional.of(value.isValueNode() && !value.isNull() ? value.asText() : "")
                .filter(text -> !text.isBlank());
    }

    JobFields object(String name) {
        if (!object.path(name).isObject()) {
            throw missing(name);
        }
        return new JobFields(object.path(name));
    }

    List<String> texts(String name) {
        if (!object.path(name).isArray()) {
            throw missing(name);
        }
        return StreamSupport.stream(object.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Version 10 has booleans, version 4 has them as text. */
    boolean flag(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, text, "allowed are true and false");
                })
                .orElse(false);
    }

    boolean requiredFlag(String name) {
        required(name);
        return flag(name);
    }

    Optional<Instant> time(String name) {
        return text(name).map(text -> time(name, text));
    }

    Schedule schedule() {
        Optional<String> cron = text("cron");
        cron.ifPresent(expression -> {
            try {
                new Cron(expression);
            } catch (IllegalArgumentException e) {
                throw wrong("cron", expression, e.getMessage());
            }
        });
        Schedule schedule = new Schedule(
                flag("immediately"),
                cron,
                text("runs")
                        .map(runs -> OptionalInt.of((int) number("runs", runs)))
                        .orElse(OptionalInt.empty()),
                time("startDate"));
        if (!schedule.immediately() && cron.isEmpty() && schedule.startDate().isEmpty()) {
            throw RefusedException.of(400, "schedulerParam has none of immediately, cron and startDate");
        }
        return schedule;
    }

    /** The size as it was sent, if it is one. */
    Optional<String> splitSize(String name) {
        Optional<String> size = text(name);
        size.filter(text -> SplitSize.bytes(text).isEmpty()).ifPresent(text -> {
            throw wrong(name, text, "it must be a size such as 100MB");
        });
        return size;
    }

    static Instant time(String name, String text) {
        try {
            return text.length() == "2026-03-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, text, "it must be a time such as 2026-03-01T10:00:00Z");
        }
    }

    static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(name, text, "it must be a whole number");
        }
    }

    private static RefusedException missing(String name) {
        return RefusedException.of(400, name + " is missing");
    }

    static RefusedException wrong(String name, String value, String allowed) {
        return RefusedException.of(400, name + " is '" + value + "', " + allowed);
    }
}
