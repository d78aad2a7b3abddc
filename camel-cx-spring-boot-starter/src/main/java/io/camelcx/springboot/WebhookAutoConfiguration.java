// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Webhooks at the application's own HTTP server, where the starter of Camel's platform-http is there. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(name = "org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine")
public class WebhookAutoConfiguration {

    /** Before all filters that may look at parameters, which are in the body of a form. */
    @Bean
    FilterRegistrationBean<SignedBodyFilter> camelCxSignedBodyFilter() {
        FilterRegistrationBean<SignedBodyFilter> filter = new FilterRegistrationBean<>(new SignedBodyFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
