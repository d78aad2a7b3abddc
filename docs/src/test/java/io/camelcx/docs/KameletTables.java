// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The tables of the kamelets' page, made of the kamelets' files. */
record KameletTables(Map<String, JsonNode> kamelets) {

    private static final Path FILES = Path.of("../camel-cx-kamelets/src/main/resources/kamelets");
    private static final Set<String> POSITION = Set.of("stateFile", "stateRepository");
    private static final Set<String> CONNECTION = Set.of(
            "connection",
            "baseUrl",
            "nexusBaseUrl",
            "siteUrl",
            "region",
            "apiKey",
            "clientId",
            "clientSecret",
            "contactCenterId",
            "accessKey",
            "secretKey",
            "user");

    static KameletTables read() {
        try (Stream<Path> files = Files.list(FILES)) {
            Map<String, JsonNode> kamelets = new TreeMap<>();
            for (Path file : files.toList()) {
                JsonNode kamelet = yaml(Files.readString(file));
                kamelets.put(kamelet.at("/metadata/name").asText(), kamelet);
            }
            return new KameletTables(kamelets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML document as a tree. */
    static JsonNode yaml(String text) {
        return new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** Each generated part of the page by the name of its marks. */
    Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("kamelets", overview());
        for (String vendor : List.of("genesys", "cxone", "expert")) {
            tables.put(vendor, table(vendor, CONNECTION::contains));
        }
        tables.put("position", table("", POSITION::contains));
        kamelets.keySet()
                .forEach(name -> tables.put(
                        name, table(name, property -> !CONNECTION.contains(property) && !POSITION.contains(property))));
        return tables;
    }

    private String overview() {
        return "| Kamelet | Description |\n| --- | --- |\n"
                + kamelets.entrySet().stream()
                        .map(entry -> "| [`" + entry.getKey() + "`](#" + entry.getKey() + ") | "
                                + entry.getValue()
                                        .at("/spec/definition/description")
                                        .asText() + " |\n")
                        .collect(Collectors.joining());
    }

    /** The properties of the kamelets whose names begin so, each once. */
    private String table(String prefix, Predicate<String> wanted) {
        Map<String, String> rows = new LinkedHashMap<>();
        kamelets.forEach((name, kamelet) -> {
            if (name.startsWith(prefix)) {
                JsonNode definition = kamelet.at("/spec/definition");
                List<String> required = StreamSupport.stream(
                                definition.path("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
                definition.path("properties").properties().stream()
                        .filter(property -> wanted.test(property.getKey()))
                        .forEach(property -> rows.putIfAbsent(
                                property.getKey(),
                                row(property.getKey(), property.getValue(), required.contains(property.getKey()))));
            }
        });
        return "| Property | Type | Default | Description |\n| --- | --- | --- | --- |\n"
                + String.join("", rows.values());
    }

    private static String row(String name, JsonNode property, boolean required) {
        String type = property.has("enum")
                ? StreamSupport.stream(property.path("enum").spliterator(), false)
                        .map(value -> "`" + value.asText() + "`")
                        .collect(Collectors.joining(", "))
                : property.path("type").asText();
        String secret = property.path("format").asText().equals("password") ? " (secret)" : "";
        String standard =
                property.has("default") ? "`" + property.path("default").asText() + "`" : "";
        return "| `" + name + "`" + (required ? " (required)" : "") + " | " + type + secret + " | " + standard + " | "
                + property.path("description").asText() + " |\n";
    }
}
