// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookServerTest {

    /** With what makes each server deliver the body of a form as it was sent. Without Vert.x, platform-http is that of Spring Boot. */
    @ParameterizedTest
    @CsvSource({
        "platform-http, platform-http:/in?populateBodyWithForm=false&useStreaming=true",
        "platform-http?useStreaming=false, platform-http:/in?useStreaming=false&populateBodyWithForm=false",
        "netty-http:http://localhost:81, netty-http:http://localhost:81/in?bridgeEndpoint=true",
        "jetty:http://localhost:81/, jetty:http://localhost:81/in?mapHttpMessageFormUrlEncodedBody=false",
        "undertow:http://localhost:81?useStreaming=true, undertow:http://localhost:81/in?useStreaming=true"
    })
    void isTheUriOfAnEndpoint(String server, String uri) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            assertThat(new WebhookServer(server, "/in").uri(context)).isEqualTo(uri);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platform-http, true",
        "platform-http?useStreaming=false, true",
        "jetty:http://localhost:81/, false",
        "netty-http:http://localhost:81, false"
    })
    void onlyAServerOfPlatformHttpKeepsBodiesAtVertx(String server, boolean keeps) {
        assertThat(new WebhookServer(server, "/in").isPlatformHttp()).isEqualTo(keeps);
    }
}
