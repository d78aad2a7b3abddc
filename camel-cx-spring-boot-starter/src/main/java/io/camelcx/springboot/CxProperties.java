// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The properties of the application, by relaxed names: {@code base-url}, {@code baseUrl} and the environment's {@code BASEURL} are one. */
final class CxProperties {

    private final Binder binder;
    private final List<IterableConfigurationPropertySource> sources;

    CxProperties(Environment environment) {
        this.binder = Binder.get(environment);
        this.sources = environment instanceof ConfigurableEnvironment configurable
                ? StreamSupport.stream(
                                ConfigurationPropertySources.from(configurable.getPropertySources())
                                        .spliterator(),
                                false)
                        .filter(IterableConfigurationPropertySource.class::isInstance)
                        .map(IterableConfigurationPropertySource.class::cast)
                        .toList()
                : List.of();
    }

    /**
     * The value of a property, converted as everywhere in Spring Boot.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if it cannot be converted
     */
    <T> Optional<T> value(ConfigurationPropertyName name, Class<T> type) {
        return Optional.ofNullable(binder.bind(name, Bindable.of(type)).orElse(null));
    }

    /** The text of a property, unless it is blank: one that is taken from an environment variable may be set and empty. */
    Optional<String> text(ConfigurationPropertyName name) {
        return value(name, String.class).filter(text -> !text.isBlank());
    }

    /**
     * The texts of the properties below a name, by the rest of their names; dots and other characters in it stand in brackets.
     *
     * @return empty if there are none
     */
    Optional<Map<String, String>> texts(ConfigurationPropertyName name) {
        return Optional.ofNullable(
                binder.bind(name, Bindable.mapOf(String.class, String.class)).orElse(null));
    }

    /** The properties below a name that are set, without environment variables, which others may set for purposes of their own. */
    Stream<ConfigurationPropertyName> below(ConfigurationPropertyName prefix) {
        return names(source -> !isEnvironment(source), prefix);
    }

    /** The environment variables below a name, as the properties that they would set. */
    Stream<ConfigurationPropertyName> variablesBelow(ConfigurationPropertyName prefix) {
        return names(CxProperties::isEnvironment, prefix);
    }

    /** The names one level below another, by which properties are grouped, as they are first written: files before environment variables. */
    Map<String, ConfigurationPropertyName> groupsBelow(ConfigurationPropertyName prefix) {
        Map<ConfigurationPropertyName, String> groups = new LinkedHashMap<>();
        int level = prefix.getNumberOfElements();
        Stream.concat(below(prefix), variablesBelow(prefix))
                .filter(name -> name.getNumberOfElements() > level + 1)
                .forEach(name -> groups.putIfAbsent(name.chop(level + 1), name.getElement(level, Form.ORIGINAL)));
        Map<String, ConfigurationPropertyName> byName = new LinkedHashMap<>();
        groups.forEach((name, written) -> byName.put(written, name));
        return Collections.unmodifiableMap(byName);
    }

    /** Where a property is written, such as the line of a file; empty if that is not known. */
    Optional<String> origin(ConfigurationPropertyName name) {
        return sources.stream()
                .map(source -> source.getConfigurationProperty(name))
                .filter(property -> property != null && property.getOrigin() != null)
                .map(property -> property.getOrigin().toString())
                .findFirst();
    }

    private Stream<ConfigurationPropertyName> names(
            Predicate<ConfigurationPropertySource> which, ConfigurationPropertyName prefix) {
        return sources.stream()
                .filter(which)
                .flatMap(IterableConfigurationPropertySource::stream)
                .filter(prefix::isAncestorOf)
                .distinct();
    }

    private static boolean isEnvironment(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && underlying.getName().endsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }
}
