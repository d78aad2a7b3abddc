// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines a bean for each connection that the properties describe, after the application's own beans: the default connection of a vendor unless
 * the application has a connection of its type, and a connection by name unless the application has it. Before that, it refuses unknown
 * properties.
 */
final class ConnectionRegistrar implements ImportBeanDefinitionRegistrar {

    private final CxProperties properties;
    private final ListableBeanFactory beans;

    /** Called by Spring. */
    ConnectionRegistrar(Environment environment, BeanFactory beans) {
        this.properties = new CxProperties(environment);
        this.beans = (ListableBeanFactory) beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        List<ConnectionKind> kinds = ConnectionKind.all();
        KnownProperties.of(kinds, ComponentDescription.all(), properties).refuseOthers(properties);
        kinds.forEach(kind -> {
            boolean hasOwn = beans.getBeanNamesForType(kind.type(), true, false).length > 0;
            properties.groupsBelow(kind.connections()).forEach((name, prefix) -> {
                if (kind.isSet(prefix, properties)) {
                    define(registry, kind, name, prefix);
                }
            });
            if (!hasOwn && kind.isSet(kind.prefix(), properties)) {
                define(registry, kind, kind.defaultBean(), kind.prefix()).setPrimary(true);
            }
        });
    }

    private RootBeanDefinition define(
            BeanDefinitionRegistry registry, ConnectionKind kind, String name, ConfigurationPropertyName prefix) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(kind.type());
        definition.setBeanClass(kind.type());
        definition.setInstanceSupplier(() -> new ConnectionFactory(properties, beans).create(kind, prefix));
        definition.setResourceDescription("the properties " + prefix + ".*");
        if (!registry.containsBeanDefinition(name)) {
            registry.registerBeanDefinition(name, definition);
        } else if (!beans.isTypeMatch(name, kind.type())) {
            throw new PropertyProblem(
                    "The connection of " + prefix + ".* cannot be the bean " + name + ": there is another one.",
                    "Choose another name for the connection, or for the bean.");
        }
        return definition;
    }
}
