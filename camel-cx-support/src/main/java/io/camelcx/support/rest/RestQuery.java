// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import io.camelcx.support.http.PathSegment;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of a call: the parameters of the options, and those of the message, which replace others of their names. */
final class RestQuery {

    private final Map<String, List<String>> encoded = new LinkedHashMap<>();

    /**
     * Adds parameters.
     *
     * @param parameters a map, in which a collection stands for a parameter with several values; text such as {@code a=1&b=2}, encoded; null for none
     * @throws IllegalArgumentException if it is something else
     */
    RestQuery with(Object parameters, String source) {
        if (parameters instanceof Map<?, ?> map) {
            map.forEach((name, value) -> encoded.put(PathSegment.encode(String.valueOf(name)), values(value)));
        } else if (parameters instanceof CharSequence text) {
            read(text.toString().strip());
        } else if (parameters != null) {
            throw new IllegalArgumentException(source + " must be a map or a text such as limit=10&offset=20, not a "
                    + parameters.getClass().getSimpleName());
        }
        return this;
    }

    /** The same parameters, for others to be set. */
    RestQuery copy() {
        RestQuery copy = new RestQuery();
        copy.encoded.putAll(encoded);
        return copy;
    }

    /** Sets a parameter to a number. */
    RestQuery set(String name, long number) {
        encoded.put(PathSegment.encode(name), values(number));
        return this;
    }

    /**
     * A parameter that is a number from 0 on.
     *
     * @throws IllegalArgumentException if it is something else
     */
    OptionalLong number(String name) {
        List<String> values = encoded.getOrDefault(PathSegment.encode(name), List.of());
        if (values.isEmpty()) {
            return OptionalLong.empty();
        }
        String value = values.get(0).replaceFirst("^=", "");
        if (values.size() > 1 || !value.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("With paging=offset, the parameter " + name
                    + " of the query must be a number from 0 on, not " + value);
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    private static List<String> values(Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return all.map(each -> "=" + PathSegment.encode(String.valueOf(each))).toList();
    }

    private void read(String text) {
        String query = text.startsWith("?") ? text.substring(1) : text;
        Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.groupingBy(
                        RestQuery::name,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                parameter -> parameter.substring(name(parameter).length()), Collectors.toList())))
                .forEach(encoded::put);
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    /** The query with its question mark; empty without parameters. */
    @Override
    public String toString() {
        String query = encoded.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + value))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
