// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.springboot.ComponentDescription.Option;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** The configuration metadata of the starter, as IDEs read it: made of the components' JSON, and of the connections' setters and their Javadoc. */
final class Metadata {

    private static final String MAP = "java.util.Map<java.lang.String,java.lang.String>";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, ObjectNode> groups = new TreeMap<>();
    private final Map<String, ObjectNode> properties = new TreeMap<>();
    private final Map<String, ObjectNode> hints = new TreeMap<>();

    private Metadata() {}

    static String text() {
        Metadata metadata = new Metadata();
        ComponentDescription.all().forEach(metadata::add);
        ConnectionKind.all().forEach(metadata::add);
        ObjectNode root = JSON.createObjectNode();
        root.set("groups", array(metadata.groups));
        root.set("properties", array(metadata.properties));
        root.set("hints", array(metadata.hints));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode array(Map<String, ObjectNode> entries) {
        return JSON.createArrayNode().addAll(entries.values());
    }

    private void group(String name, String type) {
        groups.computeIfAbsent(name, key -> JSON.createObjectNode())
                .put("name", name)
                .put("type", type)
                .put("sourceType", type);
    }

    private ObjectNode property(String name, String type, String description) {
        return properties
                .computeIfAbsent(name, key -> JSON.createObjectNode())
                .put("name", name)
                .put("type", type)
                .put("description", description);
    }

    private void hint(String name, Stream<String> values) {
        ArrayNode list = hints.computeIfAbsent(name, key -> JSON.createObjectNode())
                .put("name", name)
                .putArray("values");
        values.forEach(value -> list.addObject().put("value", value));
    }

    private void add(ComponentDescription component) {
        String prefix = component.prefix().toString();
        group(prefix, component.type());
        property(prefix + ".enabled", "java.lang.Boolean", "Whether the properties of this component are applied.")
                .put("defaultValue", true);
        property(
                        prefix + ".customizer.enabled",
                        "java.lang.Boolean",
                        "Whether the properties of this component are applied. The same as enabled.")
                .put("defaultValue", true);
        component.options().forEach(option -> add(prefix, option));
    }

    private void add(String prefix, Option option) {
        String name = prefix + "." + option.propertyName();
        String type = option.type().replace("<java.lang.String, java.lang.String>", "");
        boolean bean = option.json().path("type").asText().equals("object");
        ObjectNode property = property(
                name,
                bean ? "java.lang.String" : boxed(type),
                option.json().path("description").asText() + (bean ? " A bean of type " + type + ": #name." : ""));
        if (option.json().has("defaultValue")) {
            property.set("defaultValue", option.json().get("defaultValue"));
        }
        if (option.json().path("deprecated").asBoolean()) {
            property.putObject("deprecation");
        }
        if (option.isEnum()) {
            hint(
                    name,
                    StreamSupport.stream(option.json().get("enum").spliterator(), false)
                            .map(JsonNode::asText));
        }
    }

    private void add(ConnectionKind kind) {
        group(kind.prefix().toString(), kind.type().getName());
        property(
                kind.connections().toString(),
                "java.util.Map<java.lang.String," + kind.type().getName() + ">",
                "Connections by name: each has the properties of " + kind.prefix()
                        + ", and is a bean of this name, to which endpoints refer by connection=#name.");
        property(
                kind.prefix().append(ConnectionKind.SSL_BUNDLE).toString(),
                "java.lang.String",
                "TLS: the name of an SSL bundle (spring.ssl.bundle.*), instead of http.ssl-context-parameters.");
        Object defaults = BeanUtils.instantiateClass(kind.type());
        kind.options().values().forEach(option -> add(kind.prefix().toString(), option, defaults));
    }

    private void add(String prefix, ConnectionOption option, Object defaults) {
        String name = prefix + "." + option.propertyName();
        Class<?> type = option.type();
        boolean bean = type.getName().startsWith("org.apache.camel.");
        ObjectNode property = property(
                name,
                bean ? "java.lang.String" : boxed(option.isMap() ? MAP : type.getName()),
                SetterJavadoc.of(option.setter()) + (bean ? " A bean of type " + type.getName() + ": #name." : ""));
        defaultOf(defaults, option).ifPresent(value -> property.set("defaultValue", JSON.valueToTree(value)));
        if (type.isEnum()) {
            hint(name, Stream.of(type.getEnumConstants()).map(Object::toString));
        }
    }

    private static Optional<Object> defaultOf(Object connection, ConnectionOption option) {
        Object value = connection;
        for (String field : option.name().split("\\.")) {
            value = ReflectionTestUtils.getField(value, field);
        }
        // A number that is 0 here is not set.
        return Optional.ofNullable(value)
                .filter(each -> !each.equals(0) && !(each instanceof Map))
                .map(Metadata::shown);
    }

    private static Object shown(Object value) {
        if (value instanceof Duration duration) {
            return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static String boxed(String type) {
        return switch (type) {
            case "boolean" -> "java.lang.Boolean";
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "double" -> "java.lang.Double";
            default -> type;
        };
    }
}
