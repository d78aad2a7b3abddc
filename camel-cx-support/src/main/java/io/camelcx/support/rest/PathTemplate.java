// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path whose variable parts stand in braces, such as {@code workspace/v3/voice/calls/{callId}/answer}. */
public final class PathTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private final String text;

    private PathTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads a template.
     *
     * @param text below the base URL, decoded, with or without a slash at its start
     * @throws IllegalArgumentException if it is an address, or leads out of the base URL
     */
    public static PathTemplate of(String text) {
        if (text.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            throw new IllegalArgumentException(
                    "The path must be below the base URL of the connection, not an address of" + " its own: " + text);
        }
        String path = text.startsWith("/") ? text.substring(1) : text;
        if (path.isBlank()) {
            throw new IllegalArgumentException("The path must not be empty");
        }
        return new PathTemplate(path);
    }

    /**
     * The path with values instead of its variables, every segment encoded.
     *
     * @param values finds the value of a variable
     * @throws IllegalArgumentException if a value is missing, or the path would lead out of the base URL
     */
    public String expand(Function<String, Optional<String>> values) {
        return expand(PathEncoding.USUAL, values);
    }

    /**
     * The same in an encoding of the vendor.
     *
     * @param values    finds the value of a header
     * @throws IllegalArgumentException if a value is missing or not allowed, or the path would lead out of the base URL
     */
    public String expand(PathEncoding encoding, Function<String, Optional<String>> values) {
        return Arrays.stream(text.split("/", -1))
                .map(segment -> segment(segment, encoding, values))
                .collect(Collectors.joining("/", "/", ""));
    }

    private String segment(String template, PathEncoding encoding, Function<String, Optional<String>> values) {
        Matcher variables = VARIABLE.matcher(template);
        StringBuilder segment = new StringBuilder();
        int end = 0;
        while (variables.find()) {
            segment.append(encoding.literal().apply(template.substring(end, variables.start())))
                    .append(value(encoding.variables().apply(variables.group(1)), values));
            end = variables.end();
        }
        segment.append(encoding.literal().apply(template.substring(end)));
        if (segment.toString().equals(".") || segment.toString().equals("..")) {
            throw new IllegalArgumentException("The path " + text + " must not have the segment " + segment);
        }
        return segment.toString();
    }

    private String value(PathVariable variable, Function<String, Optional<String>> values) {
        String value = values.apply(variable.header())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The header " + variable.header() + " is missing, whose value the path " + text + " contains"));
        return variable.encoding().apply(value);
    }

    /** The text of the template: of few different values, whatever the variables have. */
    @Override
    public String toString() {
        return "/" + text;
    }
}
