// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.udm.UdmApi;
import io.camelcx.test.CxSimulatorExtension;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Applications that end, and others that start after them in the same JVM. */
class RestartTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(
                    cxone -> cxone.withExtraction(extraction -> extraction.withPace(Duration.ZERO))));

    @Test
    void nothingIsLeftOfAnApplication(CxSimulator simulator) {
        UdmApi exports = simulator.genesys().udm();
        exports.createKeyStore("export-password");
        exports.finishExport(exports.startExport("One").id());
        run().close();
        Set<Thread> before = threads();
        for (int i = 0; i < 2; i++) {
            ConfigurableApplicationContext application = run();
            assertThat(threads()).hasSizeGreaterThan(before.size());
            assertThat(simulator.genesys().statistics().sessions()).hasSize(1);
            application.close();
            assertThat(simulator.genesys().statistics().sessions()).isEmpty();
        }
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    private static ConfigurableApplicationContext run() {
        ConfigurableApplicationContext application = SpringApplication.run(
                TestApplication.class,
                "--server.port=0",
                "--camel.main.routes-include-pattern=classpath:app/*.yaml",
                "--workflows.start=2026-01-01",
                "--camelcx.genesys.base-url=" + SIMULATOR.baseUrl(),
                "--camelcx.genesys.api-key=demo-api-key",
                "--camelcx.genesys.client-id=demo-client",
                "--camelcx.genesys.client-secret=demo-secret",
                "--camelcx.genesys.channel-secrets[0123456789]=demo-channel-secret",
                "--camelcx.genesys.channel-secrets.interactions=demo-interactions-secret",
                "--camelcx.cxone.base-url=" + SIMULATOR.baseUrl(),
                "--camelcx.cxone.access-key=demo-access-key",
                "--camelcx.cxone.secret-key=demo-access-secret",
                "--camelcx.cxone.submit-interval=1ms",
                "--camel.component.cxone-extract.poll-delay=10ms",
                "--camelcx.expert.site-url=" + SIMULATOR.baseUrl(),
                "--camelcx.expert.api-key=demo-server-key",
                "--camelcx.expert.secret-key=demo-server-secret",
                "--camelcx.expert.user==admin");
        await().until(() -> mock(application, "agents").getReceivedCounter() > 0
                && mock(application, "workflows").getReceivedCounter() > 0
                && mock(application, "pages").getReceivedCounter() > 0
                && mock(application, "exports").getReceivedCounter() > 0);
        return application;
    }

    private static MockEndpoint mock(ConfigurableApplicationContext application, String name) {
        return application.getBean(CamelContext.class).getEndpoint("mock:" + name, MockEndpoint.class);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName()
                        .matches("Camel.*|.*Connection.*|.*Session.*|.*Jetty.*|HttpClient.*|httpclient.*"))
                .collect(Collectors.toSet());
    }
}
