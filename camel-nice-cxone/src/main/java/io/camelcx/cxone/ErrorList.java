// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The list of problems that an error response may contain beside its message, such as what a compiler reports. */
public final class ErrorList {

    private static final List<String> NAMES =
            List.of("compilationErrors", "compileErrors", "validationErrors", "errors", "details");
    private static final List<String> MESSAGES = List.of("message", "errorMessage", "description", "detail");

    private ErrorList() {}

    /**
     * The problems, each as a text: {@code line 3, column 7: ...} if its place is known.
     *
     * @param error the body of the response; any JSON
     * @return empty if it contains no list of them
     */
    public static List<String> of(JsonNode error) {
        return Stream.of(error, error.path("error"))
                .flatMap(object -> NAMES.stream().map(object::path))
                .filter(list -> list.isArray() && !list.isEmpty())
                .findFirst()
                .map(list -> StreamSupport.stream(list.spliterator(), false)
                        .map(ErrorList::text)
                        .toList())
                .orElse(List.of());
    }

    private static String text(JsonNode problem) {
        if (!problem.isObject()) {
            return problem.isTextual() ? problem.textValue() : problem.toString();
        }
        String message = MESSAGES.stream()
                .map(problem::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElseGet(problem::toString);
        if (!problem.path("line").isValueNode()) {
            return message;
        }
        String column = problem.path("column").isValueNode()
                ? ", column " + problem.path("column").asText()
                : "";
        return "line " + problem.path("line").asText() + column + ": " + message;
    }
}
