// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.hub.demo.DeliveryCounter;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub without its embedded simulator; the host is a separate simulator with other credentials. */
class RealHostTest {

    private CxSimulator host;

    @BeforeEach
    void start() {
        host = CxSimulator.start(SimulatorSettings.defaults().withGenesys(genesys -> genesys.withApiKey("their-key")
                .withAuth(
                        auth -> auth.withClient("their-client", "their-secret").withUser("ops", "their-password"))));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theClientLogsInForItself() {
        assertFiguresArrive(Map.of());
    }

    @Test
    void theClientLogsInOnBehalfOfAUser() {
        assertFiguresArrive(Map.of("genesys.username", "ops", "genesys.password", "their-password"));

        assertThat(host.journal().requests())
                .filteredOn(request -> request.path().endsWith("/oauth/token"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.body()).contains("grant_type=password"));
    }

    @Test
    void theIdsAndStatisticsOfTheSettingsAreWatched() {
        Map<String, String> watched = Map.of(
                "genesys.queues.ids", "queue2", "genesys.queues.waiting", "CallsEntered", "hub.pushInterval", "50");

        try (CxHub hub = hub(watched);
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() ->
                    !browser.data("statistic", "Queue/queue2/CallsEntered").isEmpty());
            assertThat(browser.messages())
                    .extracting(message -> message.get("key").asText())
                    .noneMatch(key -> key.startsWith("Queue/queue1"));
        }
    }

    @Test
    void noWorkIsCreatedUnlessAFolderForItIsNamed() {
        try (CxHub hub = hub(Map.of())) {
            assertThat(hub.context().getRoutes())
                    .filteredOn(route -> DeliveryCounter.LIVE.equals(route.getGroup()))
                    .extracting(Route::getRouteId)
                    .containsExactlyInAnyOrder("agents", "queues");
        }
    }

    private void assertFiguresArrive(Map<String, String> settings) {
        try (CxHub hub = hub(settings);
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() ->
                    !browser.data("statistic", "Agent/agent1/CurrentAgentState").isEmpty());
            assertThat(hub.simulator()).isEmpty();
        }
    }

    private CxHub hub(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "hub.port", "0",
                "hub.simulator", "false",
                "genesys.baseUrl", host.baseUrl().toString(),
                "genesys.apiKey", "their-key",
                "genesys.clientId", "their-client",
                "genesys.clientSecret", "their-secret"));
        all.putAll(settings);
        return CxHub.start(all);
    }
}
