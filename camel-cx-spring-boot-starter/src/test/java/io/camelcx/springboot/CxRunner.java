// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Applications that consist of the auto-configuration alone. */
final class CxRunner {

    private CxRunner() {}

    static ApplicationContextRunner with(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class, CamelAutoConfiguration.class, CxAutoConfiguration.class))
                .withPropertyValues(properties);
    }

    /** Without Camel's own auto-configuration, which tests of connections do not need. */
    static ApplicationContextRunner withoutCamel(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, CxAutoConfiguration.class))
                .withPropertyValues(properties);
    }

    /** With these environment variables instead of those of this process. */
    static ApplicationContextRunner withVariables(Map<String, String> variables, String... properties) {
        return with(properties).withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", new LinkedHashMap<>(variables))));
    }
}
