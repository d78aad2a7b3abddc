// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of a component's page, made of the description that the build generates from the component's classes. */
record ComponentTables(JsonNode description) {

    static ComponentTables of(String resource) {
        try (InputStream json = ComponentTables.class.getResourceAsStream(resource)) {
            return new ComponentTables(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each generated part of the page by the name of its marks. */
    Map<String, String> all() {
        return Map.of(
                "component options", options("componentProperties"),
                "endpoint options", options("properties"),
                "headers", headers());
    }

    private String options(String kind) {
        return table(List.of("Name", "Used by", "Type", "Default", "What it is"), rows(kind, this::option));
    }

    private String headers() {
        return table(List.of("Name", "Used by", "Type", "What it is"), rows("headers", this::header));
    }

    private interface Row {
        List<String> of(String name, JsonNode option);
    }

    private List<List<String>> rows(String kind, Row row) {
        return description.get(kind).properties().stream()
                .map(entry -> row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<String> option(String name, JsonNode option) {
        String required = option.path("required").asBoolean() ? " (required)" : "";
        return List.of(
                code(name) + required,
                option.path("group").asText(),
                type(option),
                option.has("defaultValue") ? code(option.get("defaultValue").asText()) : "",
                firstSentences(option.path("description").asText()));
    }

    private List<String> header(String name, JsonNode header) {
        return List.of(
                code(name),
                header.path("group").asText(),
                type(header),
                header.path("description").asText());
    }

    private static String type(JsonNode option) {
        if (option.has("enum")) {
            return StreamSupport.stream(option.get("enum").spliterator(), false)
                    .map(allowed -> code(allowed.asText()))
                    .collect(Collectors.joining(", "));
        }
        return Arrays.stream(option.path("javaType").asText().split(" "))
                .map(ComponentTables::simpleName)
                .collect(Collectors.joining(" "));
    }

    private static String simpleName(String type) {
        return type.replaceAll("[a-z]+\\.", "").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Camel's own options are described at great length. */
    private static String firstSentences(String description) {
        int end = description.indexOf(". ", 240);
        return end < 0 ? description : description.substring(0, end + 1);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String table(List<String> titles, List<List<String>> rows) {
        String rule = titles.stream().map(title -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return line(titles) + rule + rows.stream().map(ComponentTables::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
