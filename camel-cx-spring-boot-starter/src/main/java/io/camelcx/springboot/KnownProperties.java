// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * The properties that are bound. Others with their prefixes are refused: they would have no effect.
 *
 * @param groups the names that are allowed below each prefix
 * @param maps the names below which any is allowed
 * @param vendors the words with which the components' names begin
 */
record KnownProperties(
        Map<ConfigurationPropertyName, List<ConfigurationPropertyName>> groups,
        List<ConfigurationPropertyName> maps,
        List<String> vendors) {

    private static final Logger LOG = LoggerFactory.getLogger(KnownProperties.class);
    private static final ConfigurationPropertyName COMPONENTS = ConfigurationPropertyName.of("camel.component");

    private static final ConfigurationPropertyName ALL_DEFAULTS = ConfigurationPropertyName.of("configuration");

    /** Properties of the test kit, which it reads itself. */
    private static final ConfigurationPropertyName TEST_KIT = ConfigurationPropertyName.of("camelcx.test");

    /** What is known in an application with these modules, and with the connections by name that its properties describe. */
    static KnownProperties of(
            List<ConnectionKind> kinds, List<ComponentDescription> components, CxProperties properties) {
        Map<ConfigurationPropertyName, List<ConfigurationPropertyName>> groups = new LinkedHashMap<>();
        List<ConfigurationPropertyName> maps = new ArrayList<>();
        kinds.forEach(kind -> Stream.concat(
                        Stream.of(kind.prefix()), properties.groupsBelow(kind.connections()).values().stream())
                .forEach(prefix -> {
                    groups.put(prefix, kind.optionNames().toList());
                    kind.optionNames().filter(kind::isMap).map(prefix::append).forEach(maps::add);
                }));
        components.forEach(component ->
                groups.put(component.prefix(), component.propertyNames().toList()));
        return new KnownProperties(
                groups,
                maps,
                components.stream()
                        .map(component -> component.scheme().split("-")[0])
                        .distinct()
                        .toList());
    }

    /**
     * Refuses properties that are not known. Of environment variables it only warns: Kubernetes sets some for its own purposes.
     *
     * @throws PropertyProblem if there is one
     */
    void refuseOthers(CxProperties properties) {
        List<ConfigurationPropertyName> known = groups.entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(group.getKey()::append))
                .toList();
        ours(properties.below(ConnectionKind.ROOT), properties.below(COMPONENTS))
                .filter(name -> !known.contains(name))
                .filter(name -> maps.stream().noneMatch(map -> map.isAncestorOf(name)))
                .filter(name -> !isEmptyGroup(name, known, properties))
                .findFirst()
                .ifPresent(name -> {
                    String origin = properties
                            .origin(name)
                            .map(place -> " (" + place + ")")
                            .orElse("");
                    throw new PropertyProblem("The property " + name + origin + " is unknown.", advice(name));
                });
        var letters = known.stream().map(KnownProperties::letters).collect(Collectors.toSet());
        ours(properties.variablesBelow(ConnectionKind.ROOT), properties.variablesBelow(COMPONENTS))
                .filter(name -> !letters.contains(letters(name)))
                .filter(name -> maps.stream().noneMatch(map -> letters(name).startsWith(letters(map))))
                .forEach(name -> LOG.warn(
                        "An environment variable sets {}, which has no effect, because there is no such property",
                        name));
    }

    private Stream<ConfigurationPropertyName> ours(
            Stream<ConfigurationPropertyName> connections, Stream<ConfigurationPropertyName> components) {
        return Stream.concat(
                connections.filter(name -> !TEST_KIT.isAncestorOf(name)), components.filter(name -> vendors.stream()
                        .anyMatch(vendor -> letters(name).startsWith(letters(COMPONENTS) + vendor))));
    }

    /** A group without a property, which YAML may have. */
    private static boolean isEmptyGroup(
            ConfigurationPropertyName name, List<ConfigurationPropertyName> known, CxProperties properties) {
        return (name.getLastElement(Form.UNIFORM).equals("connections")
                        || known.stream().anyMatch(name::isAncestorOf))
                && properties.text(name).isEmpty();
    }

    private String advice(ConfigurationPropertyName name) {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().isAncestorOf(name))
                .max(Comparator.comparing(group -> group.getKey().getNumberOfElements()))
                .map(group -> "Below " + group.getKey() + " there are: " + joined(group.getValue()) + ".")
                .orElseGet(() -> "There are: " + joined(groups.keySet()) + ".");
    }

    private static String joined(Collection<ConfigurationPropertyName> names) {
        return names.stream().map(ConfigurationPropertyName::toString).sorted().collect(Collectors.joining(", "));
    }

    /** A variable may have an underscore for a dash or none, so only letters and digits are compared. */
    private static String letters(ConfigurationPropertyName name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            letters.append(name.getElement(i, Form.UNIFORM));
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
