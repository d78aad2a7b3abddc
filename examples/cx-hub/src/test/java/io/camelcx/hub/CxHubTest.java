// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.CxSimulator;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CxHubTest {

    private CxHub hub;

    @BeforeEach
    void start() {
        hub = CxHub.start(Map.of("hub.port", "0"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aNewBrowserSeesEveryAgentAndQueue() {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().untilAsserted(() -> {
                for (int agent = 1; agent <= 20; agent++) {
                    assertThat(browser.data("statistic", "Agent/agent" + agent + "/CurrentAgentState"))
                            .isNotEmpty();
                }
                for (int queue = 1; queue <= 5; queue++) {
                    assertThat(browser.data("statistic", "Queue/queue" + queue + "/CurrentNumberWaiting"))
                            .isNotEmpty();
                }
            });
        }
    }

    @Test
    void aChangeInTheContactCentreReachesAnOpenBrowser() {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> !waiting(browser).isEmpty());

            simulator().genesys().statistics().publish("Queue", "queue3", "CurrentNumberWaiting", 4711);

            await().untilAsserted(() -> assertThat(waiting(browser))
                    .last()
                    .satisfies(statistic -> assertThat(statistic.toString()).contains("4711")));
        }
    }

    @Test
    void theFirstMessageDescribesThePage() {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> !browser.messages().isEmpty());

            JsonNode first = browser.messages().get(0);
            assertThat(first.get("topic").asText()).isEqualTo("hub");
            assertThat(first.at("/data/source").asText()).isEqualTo("Simulator");
            assertThat(first.at("/data/figures/queues/waiting").asText()).isEqualTo("CurrentNumberWaiting");
        }
    }

    @Test
    void theBrowserGetsTheLossOfTheContactCentreAndValuesAfterIt() {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> !waiting(browser).isEmpty());

            simulator().stop();
            await().untilAsserted(() -> assertThat(connection(browser)).isEqualTo("DISCONNECTED"));
            simulator().resume();
            await().untilAsserted(() -> assertThat(connection(browser)).isEqualTo("CONNECTED"));

            int before = waiting(browser).size();
            await().until(() -> waiting(browser).size() > before);
        }
    }

    @Test
    void withTheSimulatorWorkItemsAreGenerated() {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().untilAsserted(() -> assertThat(browser.data("workItems", "latest"))
                    .last()
                    .satisfies(items -> assertThat(items.toString()).contains("claims-1.csv-1")));
        }
        assertThat(simulator().genesys().openMedia().find("workitems", "claims-1.csv-1"))
                .isPresent();
    }

    @Test
    void healthIsServedOnThePagesPort() {
        await().untilAsserted(() -> {
            assertThat(health().statusCode()).isEqualTo(200);
            assertThat(health().body()).contains("UP");
        });
    }

    @Test
    void readinessIsDownWhileTheContactCentreIsLost() {
        await().untilAsserted(() -> assertThat(health().statusCode()).isEqualTo(200));

        simulator().stop();

        await().untilAsserted(() -> {
            assertThat(health().statusCode()).isEqualTo(503);
            assertThat(health().body()).contains("DOWN");
        });
    }

    @Test
    void aPortThatIsTakenIsRefusedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());

            assertThatThrownBy(() -> CxHub.start(Map.of("hub.host", "0.0.0.0", "hub.port", port)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(port)
                    .hasMessageContaining("HUB_PORT");
        }
    }

    private CxSimulator simulator() {
        return hub.simulator().orElseThrow();
    }

    private static List<JsonNode> waiting(TestBrowser browser) {
        return browser.data("statistic", "Queue/queue3/CurrentNumberWaiting");
    }

    private static String connection(TestBrowser browser) {
        List<JsonNode> events = browser.data("connection", "queues");
        return events.isEmpty()
                ? "none"
                : events.get(events.size() - 1).get("serviceState").asText();
    }

    private HttpResponse<String> health() throws Exception {
        URI ready = hub.address().resolve("/observe/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
    }
}
