// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How control endpoints read their bodies and answer; what they cannot read is refused with 400 and the reason. */
public final class ControlAnswer {

    private ControlAnswer() {}

    public static Answer done() {
        return Answer.json(200, Json.object().put("done", true));
    }

    public static RefusedException refusal(String message) {
        return new RefusedException(Answer.json(400, Json.object().put("message", message)));
    }

    public static ObjectNode body(HttpCall call) {
        return call.json().orElseThrow(() -> refusal("The body must be a JSON object"));
    }

    public static String required(ObjectNode body, String field) {
        return Optional.of(body.path(field).asText(""))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> refusal(field + " is missing"));
    }

    /** The field as a duration such as {@code PT1.5S}; empty when it is missing. */
    public static Optional<Duration> duration(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(value.asText());
            if (duration.isNegative()) {
                throw refusal(field + " must not be negative");
            }
            return Optional.of(duration);
        } catch (DateTimeParseException e) {
            throw refusal(field + " is '" + value.asText() + "', it must be a duration such as PT1.5S");
        }
    }

    /** The field as one of the constants, in any case of letters. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, ObjectNode body, String field) {
        String text = required(body, field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        refusal(field + " is '" + text + "', allowed are " + Arrays.toString(type.getEnumConstants())));
    }
}
