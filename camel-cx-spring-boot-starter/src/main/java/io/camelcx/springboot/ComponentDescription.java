// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A component of Camel CX on the class path, as the JSON describes it from which Camel's tools know it.
 *
 * @param scheme its name in URIs and properties
 * @param type the name of its class
 * @param options what can be set at it
 */
record ComponentDescription(String scheme, String type, List<Option> options) {

    private static final ClassLoader LOADER = ComponentDescription.class.getClassLoader();
    private static final String SERVICES = "META-INF/services/org/apache/camel/";

    /**
     * An option of the component.
     *
     * @param name its name in Java
     * @param type the name of its type
     * @param isEnum whether its values are constants
     * @param isDefault whether it is an option of endpoints, for which the component holds the default
     * @param json the whole description
     */
    record Option(String name, String type, boolean isEnum, boolean isDefault, JsonNode json) {

        private static Option of(String name, JsonNode json) {
            return new Option(
                    name,
                    json.path("javaType").asText(),
                    json.has("enum"),
                    json.path("configurationField").asText().equals("configuration"),
                    json);
        }

        ConfigurationPropertyName propertyName() {
            return ConfigurationPropertyName.of(DataObjectPropertyName.toDashedForm(name));
        }

        /** Its names as a property below that of the component. A default is also a property of the bean with all of them. */
        Stream<ConfigurationPropertyName> propertyNames() {
            ConfigurationPropertyName own = propertyName();
            return isDefault
                    ? Stream.of(ConfigurationPropertyName.of("configuration").append(own), own)
                    : Stream.of(own);
        }
    }

    /** All of them. */
    static List<ComponentDescription> all() {
        try {
            List<ComponentDescription> all = new ArrayList<>();
            for (Resource each : new PathMatchingResourcePatternResolver(LOADER)
                    .getResources("classpath*:" + SERVICES + "component.properties")) {
                Properties module = PropertiesLoaderUtils.loadProperties(each);
                if ("io.camelcx".equals(module.getProperty("groupId"))) {
                    for (String scheme : module.getProperty("components").split(" ")) {
                        all.add(of(scheme));
                    }
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("The components' descriptions cannot be read", e);
        }
    }

    private static ComponentDescription of(String scheme) throws IOException {
        String type;
        try (InputStream service = LOADER.getResourceAsStream(SERVICES + "component/" + scheme)) {
            Properties properties = new Properties();
            properties.load(service);
            type = properties.getProperty("class");
        }
        String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
        try (InputStream json = LOADER.getResourceAsStream("META-INF/" + folder + "/" + scheme + ".json")) {
            return new ComponentDescription(
                    scheme,
                    type,
                    new ObjectMapper()
                            .readTree(json).get("componentProperties").properties().stream()
                                    .map(option -> Option.of(option.getKey(), option.getValue()))
                                    .toList());
        }
    }

    /** The names of its properties, below its prefix. */
    Stream<ConfigurationPropertyName> propertyNames() {
        return Stream.concat(
                Stream.of("enabled", "customizer.enabled").map(ConfigurationPropertyName::of),
                options.stream().flatMap(Option::propertyNames));
    }

    /** The prefix of its properties. */
    ConfigurationPropertyName prefix() {
        return ConfigurationPropertyName.of("camel.component").append(scheme);
    }
}
