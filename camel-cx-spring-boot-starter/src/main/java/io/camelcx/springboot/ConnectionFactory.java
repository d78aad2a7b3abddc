// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import io.camelcx.support.connection.CxConnection;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/** Creates connections from properties. */
record ConnectionFactory(CxProperties properties, BeanFactory beans) {

    /**
     * A connection with the settings below a prefix.
     *
     * @throws PropertyProblem if a setting cannot be used
     */
    Object create(ConnectionKind kind, ConfigurationPropertyName prefix) {
        Object connection = BeanUtils.instantiateClass(kind.type());
        kind.options().forEach((name, option) -> value(prefix.append(name), option)
                .ifPresent(value -> set(connection, prefix.append(name), option, value)));
        bundle(prefix).ifPresent(tls -> ((CxConnection<?>) connection).getHttp().setSslContextParameters(tls));
        return connection;
    }

    private Optional<?> value(ConfigurationPropertyName property, ConnectionOption option) {
        Class<?> type = option.type();
        if (option.isMap()) {
            return properties.texts(property);
        }
        return BeanUtils.isSimpleValueType(type) || type == Duration.class
                ? properties.value(property, type)
                : properties.text(property).map(reference -> bean(property, reference, type));
    }

    private Object bean(ConfigurationPropertyName property, String reference, Class<?> type) {
        if (!reference.startsWith("#")) {
            throw new PropertyProblem(
                    property + " must be # and the name of a bean.",
                    "Set it to #name, where name is that of a bean of type " + type.getName() + ".");
        }
        String name = reference.startsWith("#bean:") ? reference.substring(6) : reference.substring(1);
        try {
            return beans.getBean(name, type);
        } catch (BeansException e) {
            throw new PropertyProblem(
                    property + " refers to the bean " + name + ", which cannot be used: " + e.getMessage(),
                    "Define a bean of type " + type.getName() + " with this name.",
                    e);
        }
    }

    private static void set(
            Object connection, ConfigurationPropertyName property, ConnectionOption option, Object value) {
        try {
            option.set(connection, value);
        } catch (IllegalArgumentException e) {
            throw new PropertyProblem(
                    property + " is invalid: " + e.getMessage() + ".", "Correct or remove the property.", e);
        }
    }

    private Optional<SSLContextParameters> bundle(ConfigurationPropertyName prefix) {
        ConfigurationPropertyName property = prefix.append(ConnectionKind.SSL_BUNDLE);
        return properties.text(property).map(name -> {
            ConfigurationPropertyName other = prefix.append("http.ssl-context-parameters");
            if (properties.text(other).isPresent()) {
                throw new PropertyProblem(
                        property + " and " + other + " cannot be set together.", "Remove one of them.");
            }
            try {
                return new BundleSslContextParameters(
                        beans.getBean(SslBundles.class).getBundle(name));
            } catch (NoSuchSslBundleException e) {
                throw new PropertyProblem(
                        property + " names an SSL bundle that does not exist: " + name + ".",
                        "Define it with spring.ssl.bundle.pem." + name + ".* or spring.ssl.bundle.jks." + name + ".*.",
                        e);
            }
        });
    }
}
