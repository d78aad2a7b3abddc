// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.ServerTls;
import io.camelcx.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Connections over HTTPS that trust what an SSL bundle of Spring Boot says: for single calls, and for the session of notifications. */
class SslBundleTest {

    @TempDir
    Path folder;

    @Test
    void aConnectionTrustsTheCertificatesOfItsBundle() throws Exception {
        ServerTls certificate = ServerTls.selfSigned(folder.resolve("localhost.p12"));
        try (CxSimulator simulator = start(certificate);
                ConfigurableApplicationContext application =
                        run(simulator, certificate, "--camelcx.genesys.http.ssl-bundle=simulator")) {
            application.getBean(ProducerTemplate.class).sendBody("direct:workItems", "{}");
            assertThat(simulator.genesys().openMedia().created()).isEqualTo(1);
            await().until(() -> application
                            .getBean(CamelContext.class)
                            .getEndpoint("mock:agents", MockEndpoint.class)
                            .getReceivedCounter()
                    > 0);
        }
    }

    @Test
    void oneWithoutABundleDoesNot() throws Exception {
        ServerTls certificate = ServerTls.selfSigned(folder.resolve("localhost.p12"));
        try (CxSimulator simulator = start(certificate);
                ConfigurableApplicationContext application = run(simulator, certificate)) {
            ProducerTemplate template = application.getBean(ProducerTemplate.class);
            assertThatThrownBy(() -> template.sendBody("direct:workItems", "{}"))
                    .hasStackTraceContaining("PKIX path building failed");
            assertThat(simulator.journal().requests()).isEmpty();
        }
    }

    private static CxSimulator start(ServerTls certificate) {
        return CxSimulator.start(SimulatorSettings.defaults().withLive(false).withTls(certificate));
    }

    private static ConfigurableApplicationContext run(CxSimulator simulator, ServerTls certificate, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--spring.main.web-application-type=none",
                                "--camel.main.routes-include-pattern=classpath:tls/*.yaml",
                                "--spring.ssl.bundle.jks.simulator.truststore.location=file:" + certificate.keyStore(),
                                "--spring.ssl.bundle.jks.simulator.truststore.password=" + certificate.password(),
                                "--spring.ssl.bundle.jks.simulator.truststore.type=PKCS12",
                                "--camel.component.genesys-openmedia.body-as=userData",
                                "--camelcx.genesys.base-url=" + simulator.baseUrl(),
                                "--camelcx.genesys.api-key=demo-api-key",
                                "--camelcx.genesys.client-id=demo-client",
                                "--camelcx.genesys.client-secret=demo-secret"),
                        Stream.of(more))
                .toArray(String[]::new);
        return SpringApplication.run(TestApplication.class, arguments);
    }
}
