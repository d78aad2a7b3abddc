// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import io.camelcx.springboot.ComponentDescription.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Component;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Sets the properties {@code camel.component.<scheme>.*} at every component of Camel CX when Camel creates it. */
final class ComponentPropertiesCustomizer implements ComponentCustomizer {

    private final Environment environment;
    private final CxProperties properties;
    private final List<ComponentDescription> components = ComponentDescription.all();

    ComponentPropertiesCustomizer(Environment environment) {
        this.environment = environment;
        this.properties = new CxProperties(environment);
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return description(component)
                .filter(each -> isEnabled(each.scheme(), "") && isEnabled(each.scheme(), ".customizer"))
                .isPresent();
    }

    /** As for Camel's own components: a switch for one component is stronger than the one for all. */
    private boolean isEnabled(String scheme, String part) {
        return HierarchicalPropertiesEvaluator.evaluate(
                environment, "camel.component" + part, "camel.component." + scheme + part);
    }

    @Override
    public void configure(String name, Component component) {
        ComponentDescription description = description(component).orElseThrow();
        // The bean with all defaults first, so that the options by themselves change it.
        description.options().stream()
                .sorted(Comparator.comparing(option -> !option.name().equals("configuration")))
                .forEach(option -> option.propertyNames()
                        .forEach(property ->
                                set(component, option, description.prefix().append(property))));
    }

    private Optional<ComponentDescription> description(Component component) {
        return components.stream()
                .filter(each -> each.type().equals(component.getClass().getName()))
                .findFirst();
    }

    private void set(Component component, Option option, ConfigurationPropertyName property) {
        properties.text(property).map(text -> value(option, property, text)).ifPresent(value -> {
            try {
                PropertyBindingSupport.build()
                        .withCamelContext(component.getCamelContext())
                        .withTarget(component)
                        .withConfigurer(component.getComponentPropertyConfigurer())
                        .withProperty(option.name(), value)
                        .withMandatory(true)
                        .bind();
            } catch (PropertyBindingException e) {
                throw new PropertyProblem(
                        property + " is invalid: it must be a value of type " + option.type() + ".",
                        "Correct or remove the property.",
                        e);
            }
        });
    }

    /** Camel converts the value and looks beans up; but constants may be written in all the forms that Spring Boot accepts. */
    private Object value(Option option, ConfigurationPropertyName property, String text) {
        return option.isEnum() ? properties.value(property, enumType(option)).orElseThrow() : text;
    }

    private static Class<?> enumType(Option option) {
        return ClassUtils.resolveClassName(option.type(), ComponentPropertiesCustomizer.class.getClassLoader());
    }
}
