// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes what is wrong with a JSON document: the field, its value, and what is allowed. */
final class JsonProblem {
    private static final String WHOLE_NUMBER = "it must be a whole number";
    private static final Map<Class<?>, String> ALLOWED = Map.of(
            boolean.class, "allowed are true and false",
            int.class, WHOLE_NUMBER,
            Integer.class, WHOLE_NUMBER,
            long.class, WHOLE_NUMBER,
            String.class, "it must be text",
            Duration.class, "it must be a duration such as PT1.5S",
            Instant.class, "it must be a time such as 2026-03-01T10:00:00Z",
            LocalDate.class, "it must be a date such as 2026-03-01",
            Charset.class, "it must be one that Java knows",
            byte[].class, "it must be Base64");

    private JsonProblem() {}

    static String describe(JsonMappingException problem, JsonMapper mapper) {
        String field = field(problem.getPath());
        if (problem instanceof ValueInstantiationException && problem.getCause() != null) {
            return (field.isEmpty() ? "" : field + ": ") + problem.getCause().getMessage();
        }
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return field + " is unknown, allowed are " + new TreeSet<>(unknown.getKnownPropertyIds());
        }
        if (problem instanceof InvalidTypeIdException unknown) {
            return unknownType(field, unknown);
        }
        if (problem instanceof InvalidFormatException invalid) {
            return "%s is '%s', %s".formatted(field, invalid.getValue(), allowed(invalid.getTargetType(), mapper));
        }
        if (problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return field + " is missing or of the wrong type, " + allowed(mismatch.getTargetType(), mapper);
        }
        return field + ": " + problem.getOriginalMessage();
    }

    private static String field(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String unknownType(String field, InvalidTypeIdException unknown) {
        Class<?> type = unknown.getBaseType().getRawClass();
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        List<String> names = Stream.of(type.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
        String value = unknown.getTypeId() == null ? "missing" : "'" + unknown.getTypeId() + "'";
        return "%s.%s is %s, allowed are %s".formatted(field, property, value, names);
    }

    private static String allowed(Class<?> type, JsonMapper mapper) {
        if (type.isEnum()) {
            return "allowed are "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> mapper.valueToTree(constant).asText())
                            .toList();
        }
        return ALLOWED.getOrDefault(
                type, Collection.class.isAssignableFrom(type) ? "it must be a list" : "it must be a JSON object");
    }
}
