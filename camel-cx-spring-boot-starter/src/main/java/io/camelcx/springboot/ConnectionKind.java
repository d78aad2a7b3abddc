// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;

/**
 * What is known of a vendor's connections.
 *
 * @param vendor the vendor's name in properties
 * @param type the class of the connections
 * @param options their settings by their names as properties, below the name of a connection
 */
record ConnectionKind(String vendor, Class<?> type, Map<ConfigurationPropertyName, ConnectionOption> options) {

    /** The prefix of all properties of connections. */
    static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("camelcx");

    /** The name of an SSL bundle of Spring Boot: a setting that connections have here alone. */
    static final ConfigurationPropertyName SSL_BUNDLE = ConfigurationPropertyName.of("http.ssl-bundle");

    /** The kinds whose modules are there: an application may exclude one. */
    static List<ConnectionKind> all() {
        return Stream.of(
                        of("genesys", "io.camelcx.genesys.GenesysConnection"),
                        of("cxone", "io.camelcx.cxone.CxoneConnection"),
                        of("expert", "io.camelcx.expert.ExpertConnection"),
                        of("cxcom", "io.camelcx.cxcom.CxcomConnection"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ConnectionKind> of(String vendor, String type) {
        ClassLoader loader = ConnectionKind.class.getClassLoader();
        return ClassUtils.isPresent(type, loader)
                ? Optional.of(of(vendor, ClassUtils.resolveClassName(type, loader)))
                : Optional.empty();
    }

    private static ConnectionKind of(String vendor, Class<?> type) {
        return new ConnectionKind(
                vendor,
                type,
                ConnectionOption.of(type).stream()
                        .collect(Collectors.toMap(
                                ConnectionOption::propertyName, option -> option, (one, other) -> one, TreeMap::new)));
    }

    /** The prefix of the properties of the default connection. */
    ConfigurationPropertyName prefix() {
        return ROOT.append(vendor);
    }

    /** The prefix of connections by name. */
    ConfigurationPropertyName connections() {
        return prefix().append("connections");
    }

    /** The name of the default connection's bean. */
    String defaultBean() {
        return vendor + "Connection";
    }

    /** Whether something is set at a connection. */
    boolean isSet(ConfigurationPropertyName connection, CxProperties properties) {
        return optionNames()
                .anyMatch(name -> isMap(name)
                        ? properties.texts(connection.append(name)).isPresent()
                        : properties.text(connection.append(name)).isPresent());
    }

    /** Whether properties below this one set entries of a map. */
    boolean isMap(ConfigurationPropertyName option) {
        return options.containsKey(option) && options.get(option).isMap();
    }

    /** Everything that can be set at a connection, below its prefix. */
    Stream<ConfigurationPropertyName> optionNames() {
        return Stream.concat(options.keySet().stream(), Stream.of(SSL_BUNDLE));
    }
}
