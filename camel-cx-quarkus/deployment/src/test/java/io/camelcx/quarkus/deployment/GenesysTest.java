// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static io.camelcx.quarkus.deployment.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTestResource(SimulatedVendors.class)
class GenesysTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Http.class, Received.class, Waiting.class)
                    .addAsResource("genesys.yaml", "routes/genesys.yaml"))
            .overrideConfigKey("camel.main.routes-include-pattern", "classpath:routes/genesys.yaml");

    private static final String CHANNEL = "0123456789";

    @ConfigProperty(name = "simulator.url")
    URI simulator;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    @TestHTTPResource("/q/metrics")
    URI metrics;

    @TestHTTPResource("/genesys-messaging/" + CHANNEL)
    URI webhook;

    @Inject
    Received received;

    @Inject
    MeterRegistry registry;

    @Inject
    ProducerTemplate producer;

    @Test
    void theComponentsShareTheProducedConnectionAndReportToQuarkus() {
        await().until(() -> received.bodies().size() >= 2);
        assertThat(received.bodies().get(0)).as("converted to JSON").startsWith("{");
        producer.sendBodyAndHeader("direct:orders", "{\"amount\": 12}", "order", "order-1");

        assertThat(simulated("/__sim/genesys/openmedia/interactions")
                        .at("/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(simulated("/__sim/journal?method=POST&path=/auth/v3/oauth/token")
                        .at("/requests"))
                .as("logins")
                .hasSize(1);

        JsonNode check = Http.check(readiness);
        assertThat(check.at("/name").asText()).isEqualTo("camel-cx");
        assertThat(check.at("/status").asText()).isEqualTo("UP");
        assertThat(check.at("/data/consumer:agents").asText()).isEqualTo("UP");

        assertThat(registry.get("camelcx.http.calls").tag("vendor", "Genesys").timers())
                .isNotEmpty();
        assertThat(Http.get(metrics)).contains("camelcx_http_calls_seconds_count{");
    }

    @Test
    void aJobIsAnExportOfTheSimulator() {
        Object job = producer.requestBody("direct:exportJobs", """
                {"source": "UCS", "type": "UCS", "title": "Night", "timeFrame": {"all": true},
                 "schedulerParam": {"immediately": true}, "jobParams": {"type": "UCS", "media": []}, "suspended": false}
                """);

        assertThat(job).asString().contains("Night");
        assertThat(simulated("/__sim/genesys/udm/jobs").toString()).contains("\"Night\"");
    }

    @Test
    void aConsumerWithoutASessionIsNotReady() {
        String refusal = """
                {"path": "/statistics/v3/*", "times": 1000, "status": 503}
                """;
        Http.post(simulator.resolve("/__sim/faults"), refusal);
        Http.post(simulator.resolve("/__sim/genesys/sessions/drop"), "");
        try {
            await().untilAsserted(() -> assertThat(
                            Http.check(readiness).at("/data/consumer:agents").asText())
                    .startsWith("DOWN: Not connected"));
            assertThat(Http.json(readiness).at("/status").asText()).isEqualTo("DOWN");
        } finally {
            Http.delete(simulator.resolve("/__sim/faults"));
        }
        await().untilAsserted(() ->
                assertThat(Http.json(readiness).at("/status").asText()).isEqualTo("UP"));
    }

    @Test
    void aMessageOfAnAgentArrivesIfItIsSigned() {
        Http.post(
                simulator.resolve("/__sim/genesys/webhooks/messages"),
                "{\"channelId\": \"%s\", \"url\": \"%s\"}".formatted(CHANNEL, webhook));

        assertThat(statusOf("From the desk", "CONTENT_TYPE")).isEqualTo(200);
        assertThat(received.bodies()).anyMatch(body -> body.contains("From the desk"));
        assertThat(statusOf("Forged", "WRONG_SIGNATURE")).isEqualTo(401);
        assertThat(received.bodies()).noneMatch(body -> body.contains("Forged"));
    }

    /** The status of the response to a message that an agent writes. */
    private int statusOf(String text, String fault) {
        Http.post(
                simulator.resolve("/__sim/genesys/webhooks/faults"),
                "{\"webhook\": \"%s\", \"kind\": \"%s\"}".formatted(CHANNEL, fault));
        JsonNode message = Http.post(
                simulator.resolve("/__sim/genesys/messaging/write"),
                "{\"channelId\": \"%s\", \"to\": \"16504661149\", \"text\": \"%s\"}".formatted(CHANNEL, text));
        return simulated("/__sim/genesys/webhooks/deliveries/"
                        + message.at("/id").asText())
                .at("/attempts/0/status")
                .asInt();
    }

    private JsonNode simulated(String path) {
        return Http.json(simulator.resolve(path));
    }

    @Singleton
    static class Connections {

        @Produces
        GenesysConnection genesys(@ConfigProperty(name = "simulator.url") String url) {
            GenesysConnection connection = new GenesysConnection();
            connection.setBaseUrl(url);
            connection.setApiKey("demo-api-key");
            connection.setClientId("demo-client");
            connection.setClientSecret("demo-secret");
            connection.setChannelSecrets(Map.of(CHANNEL, "demo-channel-secret"));
            return connection;
        }

        /** One of two, as where an application has a monitoring system more. */
        @Produces
        @Singleton
        MeterRegistry second() {
            return new SimpleMeterRegistry();
        }
    }
}
