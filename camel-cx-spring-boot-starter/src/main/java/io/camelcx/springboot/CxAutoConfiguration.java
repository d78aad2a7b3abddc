// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of Camel CX: the properties {@code camel.component.<scheme>.*} for every component, and connections from
 * {@code camelcx.genesys.*}, {@code camelcx.cxone.*}, {@code camelcx.expert.*} and {@code camelcx.cxcom.*}. A property with these prefixes that is unknown is refused.
 */
@AutoConfiguration(after = {CamelAutoConfiguration.class, SslAutoConfiguration.class})
@Import(ConnectionRegistrar.class)
public class CxAutoConfiguration {

    /** Sets the components' properties. */
    @Bean
    ComponentCustomizer cxComponentCustomizer(Environment environment) {
        return new ComponentPropertiesCustomizer(environment);
    }

    /** With the actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static class ActuatorConfiguration {

        @Bean
        SanitizingFunction cxSecretsSanitizer() {
            return new SecretsSanitizer();
        }
    }
}
