// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.springboot.test.CxSimulatorTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An application with all components, by HTTP, as its operator sees it. */
@CxSimulatorTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camel.main.routes-include-pattern=classpath:app/*.yaml",
            "workflows.start=2026-01-01",
            "camel.component.cxone-extract.poll-delay=100ms",
            "camel.component.genesys-openmedia.body-as=user-data",
            "camelcx.genesys.http.proxy-password=demo-secret-proxy-password",
            "management.endpoint.health.probes.enabled=true",
            "management.endpoint.health.group.readiness.include=readinessState,camelReadinessState",
            "management.endpoint.health.show-details=always",
            "management.endpoint.env.show-values=always",
            "management.endpoint.configprops.show-values=always",
            "management.endpoints.web.exposure.include=*"
        })
class ApplicationTest {

    private static final String CHANNEL = "0123456789";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Autowired
    CxSimulator simulator;

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate template;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"agents", "workflows", "pages"})
    void aConsumerDelivers(String route) {
        await().until(() ->
                camel.getEndpoint("mock:" + route, MockEndpoint.class).getReceivedCounter() > 0);
    }

    @Test
    void aProducerCreates() {
        long before = simulator.genesys().openMedia().created();
        template.sendBody("direct:workItems", Map.of("subject", "hello"));
        assertThat(simulator.genesys().openMedia().created()).isEqualTo(before + 1);
    }

    @Test
    void aUserOfCxIsReadAndAFileUploaded() {
        assertThat(template.requestBody("cxcom:users/self", null, Map.class)).containsKey("profile");
        template.requestBody("cxcom:self:/a.txt?operation=upload", "hello");
        assertThat(simulator.cxcom().files().files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/x-www-form-urlencoded", "multipart/form-data"})
    void aMessageOfAnAgentArrivesWhateverItsContentType(String contentType) {
        MockEndpoint messages = camel.getEndpoint("mock:messages", MockEndpoint.class);
        messages.reset();

        assertThat(response(WebhookFault.contentType(contentType))).contains(200);

        assertThat(messages.getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void aMessageWithAWrongSignatureIsRefused() {
        MockEndpoint messages = camel.getEndpoint("mock:messages", MockEndpoint.class);
        messages.reset();

        assertThat(response(WebhookFault.of(WebhookFault.Kind.WRONG_SIGNATURE))).contains(401);

        assertThat(messages.getReceivedCounter()).isZero();
    }

    /** The status of the response to a message that an agent writes. */
    private Optional<Integer> response(WebhookFault fault) {
        WebhooksApi webhooks = simulator.genesys().webhooks();
        webhooks.registerMessages(CHANNEL, URI.create("http://localhost:" + port + "/genesys-messaging/" + CHANNEL));
        webhooks.fault(CHANNEL, fault);
        String id = simulator
                .genesys()
                .messaging()
                .write(CHANNEL, "16504661149", "Ä & = + %")
                .id();
        return webhooks.await(id, LIMIT).status();
    }

    @Test
    void anInteractionArrivesByCamelWebhook() {
        WebhooksApi webhooks = simulator.genesys().webhooks();
        webhooks.registerInteractions("interactions", URI.create("http://localhost:" + port + "/interactions"));
        simulator.genesys().interactions().startChat();
        webhooks.awaitAll(LIMIT);
        assertThat(webhooks.deliveries("interactions"))
                .allSatisfy(delivery -> assertThat(delivery.status()).contains(200));
        assertThat(camel.getEndpoint("mock:interactions", MockEndpoint.class).getReceivedCounter())
                .isPositive();
    }

    @Test
    void readinessIsThatOfTheRoutes() {
        await().until(() -> status("/actuator/health/readiness") == 200);
        simulator.stop();
        await().until(() -> status("/actuator/health/readiness") == 503);
        simulator.resume();
        await().until(() -> status("/actuator/health/readiness") == 200);
    }

    @Test
    void metersAreAmongTheMetrics() {
        await().untilAsserted(() -> assertThat(get("/actuator/metrics").body()).contains("\"camelcx."));
    }

    @ParameterizedTest
    @CsvSource({"env, camelcx.genesys.client-secret", "beans, genesysConnection", "configprops, management"})
    void noSecretIsInAnEndpoint(String endpoint, String part) throws Exception {
        assertThat(get("/actuator/" + endpoint).body())
                .contains(part)
                .doesNotContain("demo-secret", "demo-api-key", "demo-access", "demo-server");
    }

    @Test
    void otherPropertiesOfConnectionsAreShown() throws Exception {
        assertThat(get("/actuator/env").body())
                .contains(simulator.baseUrl().toString(), "camelcx.cxone.submit-interval", "1ms");
    }

    private int status(String path) throws Exception {
        return get(path).statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
