// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Run by the build: writes Camel's JSON schema of YAML routes together with the options of our endpoints. Camel's schema
 * allows any parameters beside any {@code uri}; ours says for each object with a {@code uri} of ours, wherever it stands in a
 * route, which parameters it may have.
 */
final class YamlDslSchema {

    private static final String CAMELS_SCHEMA = "/schema/camelYamlDsl.json";
    /** Values that only the running application knows: property placeholders, expressions, beans, raw values. */
    private static final String RESOLVED_LATER = "\\{\\{.+\\}\\}|\\$\\{.+\\}|\\$simple\\{.+\\}|^#.+|^RAW[({]";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    private YamlDslSchema() {}

    /** Arguments: the folder of the components' JSON files, and the file to write. */
    public static void main(String[] args) throws IOException {
        List<Component> components = components(Path.of(args[0]));
        Path file = Path.of(args[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema(components).toPrettyString() + "\n");
    }

    private static List<Component> components(Path folder) throws IOException {
        List<Component> components = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                components.add(new Component(JSON.readTree(file.toFile())));
            }
        }
        return components;
    }

    private static ObjectNode schema(List<Component> components) throws IOException {
        ObjectNode schema = NODES.objectNode();
        // if and then are of draft 07; all that Camel's schema uses of draft 04 means the same there.
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        ObjectNode definitions = NODES.objectNode();
        ArrayNode rules = NODES.arrayNode();
        for (Component component : components) {
            definitions.set(component.scheme(), component.parameters(false));
            definitions.set(component.scheme() + "-with-path", component.parameters(true));
            rules.add(whenUri("^" + component.scheme() + ":", component.scheme()));
            rules.add(whenUri("^" + component.scheme() + "(\\?|$)", component.scheme() + "-with-path"));
            rules.add(component.queryOfText());
        }
        ObjectNode everywhere = ref("camel-cx");
        definitions
                .putObject("camel-cx")
                .<ObjectNode>set("allOf", rules)
                .<ObjectNode>set("items", everywhere)
                .set("additionalProperties", everywhere);
        schema.set("definitions", definitions);
        schema.putArray("allOf").add(everywhere);
        camels().properties().stream()
                .filter(property -> !property.getKey().equals("$schema"))
                .forEach(property -> schema.set(property.getKey(), property.getValue()));
        return schema;
    }

    private static JsonNode camels() throws IOException {
        try (InputStream in = YamlDslSchema.class.getResourceAsStream(CAMELS_SCHEMA)) {
            return JSON.readTree(in);
        }
    }

    private static ObjectNode whenUri(String pattern, String parameters) {
        ObjectNode rule = NODES.objectNode();
        ObjectNode condition = rule.putObject("if").put("type", "object");
        condition.putArray("required").add("uri");
        condition.putObject("properties").putObject("uri").put("type", "string").put("pattern", pattern);
        rule.putObject("then").putObject("properties").set("parameters", ref(parameters));
        return rule;
    }

    private static ObjectNode ref(String definition) {
        return NODES.objectNode().put("$ref", "#/definitions/" + definition);
    }

    private record Component(JsonNode json) {

        String scheme() {
            return json.at("/component/scheme").asText();
        }

        /** What may stand in {@code parameters}: where the URI is the scheme alone, the parts of its path too. */
        ObjectNode parameters(boolean withPath) {
            ObjectNode schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
            schema.put("description", json.at("/component/description").asText());
            ObjectNode properties = schema.putObject("properties");
            ObjectNode patterns = schema.putObject("patternProperties");
            ArrayNode required = NODES.arrayNode();
            for (Map.Entry<String, JsonNode> option : options(withPath)) {
                if (option.getValue().path("multiValue").asBoolean()) {
                    patterns.set("^" + prefix(option) + ".+", described(option.getValue()));
                } else {
                    properties.set(option.getKey(), described(option.getValue()));
                }
                if (option.getValue().path("required").asBoolean()) {
                    required.add(option.getKey());
                }
            }
            if (!required.isEmpty()) {
                schema.set("required", required);
            }
            return schema;
        }

        /** A text that is a whole URI with a query, as in {@code to: "scheme:path?option=value"}. */
        ObjectNode queryOfText() {
            String name = options(false).stream()
                    .map(option -> option.getValue().path("multiValue").asBoolean()
                            ? prefix(option) + "[^=&]+"
                            : option.getKey())
                    .collect(Collectors.joining("|"));
            String parameter = "(" + name + ")=(RAW\\(.*\\)|RAW\\{.*\\}|[^&]*)|\\{\\{[^}]+\\}\\}";
            ObjectNode rule = NODES.objectNode();
            rule.putObject("if").put("type", "string").put("pattern", "^" + scheme() + ":[^?\\s]*\\?\\S+$");
            rule.putObject("then")
                    .put("pattern", "^[^?]*\\?(&?(" + parameter + "))*$")
                    .put("patternErrorMessage", "An option that " + scheme() + " does not have.");
            return rule;
        }

        private List<Map.Entry<String, JsonNode>> options(boolean withPath) {
            return json.path("properties").properties().stream()
                    .filter(option -> withPath || !option.getValue().path("kind").asText().equals("path"))
                    .toList();
        }

        /** The prefix of an option with many names, such as {@code scheduler.}, as a pattern. */
        private static String prefix(Map.Entry<String, JsonNode> option) {
            return option.getValue().path("prefix").asText().replace(".", "\\.");
        }

        private static ObjectNode described(JsonNode option) {
            ObjectNode schema = NODES.objectNode();
            schema.put("title", option.path("displayName").asText());
            schema.put("description", option.path("description").asText());
            if (option.has("defaultValue")) {
                schema.set("default", option.get("defaultValue"));
            }
            if (option.path("deprecated").asBoolean()) {
                schema.put("deprecated", true);
            }
            constrain(schema, option);
            return schema;
        }

        private static void constrain(ObjectNode schema, JsonNode option) {
            switch (option.path("type").asText()) {
                case "boolean" -> anyOf(schema, type("boolean"), "^(true|false)$");
                case "integer" -> anyOf(schema, type("integer"), "^-?\\d+$");
                case "number" -> anyOf(schema, type("number"), "^-?\\d+(\\.\\d+)?$");
                case "enum" -> {
                    ObjectNode values = NODES.objectNode();
                    values.set("enum", option.path("enum"));
                    anyOf(schema, values, RESOLVED_LATER);
                }
                // A number too: YAML reads 30000 or 12 as one.
                default -> schema.putArray("type").add("string").add("number").add("boolean");
            }
        }

        private static void anyOf(ObjectNode schema, ObjectNode typed, String pattern) {
            ObjectNode text = type("string");
            text.put("pattern", pattern.equals(RESOLVED_LATER) ? pattern : pattern + "|" + RESOLVED_LATER);
            schema.putArray("anyOf").add(typed).add(text);
        }

        private static ObjectNode type(String type) {
            return NODES.objectNode().put("type", type);
        }
    }
}
