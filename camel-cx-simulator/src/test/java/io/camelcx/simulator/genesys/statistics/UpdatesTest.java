// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.cometd.SessionSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private final StatisticsService statistics = simulator.genesys().statistics();
    private final SimulatorClient rest = SimulatorClient.signedIn(simulator);
    private CometdClient cometd;

    @BeforeEach
    void subscribe() throws Exception {
        rest.get("/statistics/v3/statistic-values/ServiceLevel?objectType=Queue&objectId=queue1");
        cometd = CometdClient.connect(simulator, rest).subscribe();
    }

    @AfterEach
    void close() throws Exception {
        cometd.close();
        simulator.close();
    }

    private void open(String subscriptionId, String... agents) {
        String list = String.join(
                ",",
                Arrays.stream(agents).map(agent -> """
                        {"statisticId":"%s","objectId":"%s","objectType":"Agent","name":"CallsHandled"}""".formatted(agent, agent)).toList());
        assertThat(rest.post("/statistics/v3/subscriptions", """
                {"operationId":"%s","data":{"statistics":[%s]}}""".formatted(subscriptionId, list))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPublishedValueReachesTheSubscriberInTheShapeOfTheVendorsText() {
        open("UUID1", "agent1");

        statistics.publish("Agent", "agent1", "CallsHandled", 7);

        await().until(() -> cometd.updates().size() == 1);
        JsonNode update = cometd.updates().get(0);
        assertThat(update.path("name").asText()).isEqualTo("StatisticUpdate");
        assertThat(update.path("topic").asText()).isEqualTo("/statistics/v3/updates");
        JsonNode statistic = update.path("data").path("statistics").path(0);
        assertThat(statistic.path("subscriptionId").asText()).isEqualTo("UUID1");
        assertThat(statistic.path("statisticId").asText()).isEqualTo("agent1");
        assertThat(statistic.path("value").asInt()).isEqualTo(7);
        assertThat(statistic.path("timestamp").isIntegralNumber()).isTrue();
    }

    @Test
    void manyPushedUpdatesTravelInOneMessage() {
        open("S", "agent1", "agent2", "agent3");

        statistics.push(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new StatisticUpdate("Agent", "agent" + number, "CallsHandled", number))
                .toList());

        await().until(() -> cometd.statistics().size() == 3);
        assertThat(cometd.updates()).hasSize(1);
    }

    @Test
    void aValueMayBeNull() {
        open("S", "agent1");

        statistics.publish("Agent", "agent1", "CallsHandled", null);

        await().until(() -> cometd.statistics().size() == 1);
        assertThat(cometd.statistics().get(0).get("value").isNull()).isTrue();
    }

    @Test
    void updatesMayComeFlat() {
        open("S", "agent1");
        statistics.change(settings -> settings.withWrapUpdates(false));

        statistics.publish("Agent", "agent1", "CallsHandled", 1);

        await().until(() -> cometd.updates().size() == 1);
        assertThat(cometd.updates().get(0).has("data")).isFalse();
        assertThat(cometd.updates().get(0).path("statistics")).hasSize(1);
    }

    @Test
    void anUpdateGoesOnlyToTheSessionOfTheSubscription() throws Exception {
        open("S", "agent1");
        SimulatorClient otherRest = SimulatorClient.signedIn(simulator);
        otherRest.get("/statistics/v3/statistic-values/ServiceLevel?objectType=Queue&objectId=queue1");
        try (CometdClient other = CometdClient.connect(simulator, otherRest).subscribe()) {
            statistics.publish("Agent", "agent1", "CallsHandled", 1);
            statistics.serviceState(ServiceState.UNAVAILABLE);

            await().until(() ->
                    cometd.statistics().size() == 1 && other.serviceEvents().size() == 1);
            assertThat(other.updates()).isEmpty();
        }
    }

    @Test
    void anUpdateForAnUnknownStatisticReachesEverySession() {
        statistics.pushUnknown("nobodys", "unheard-of", 5);

        await().until(() -> cometd.statistics().size() == 1);
        assertThat(cometd.statistics().get(0).path("statisticId").asText()).isEqualTo("unheard-of");
    }

    @Test
    void aBurstOfManyMebibytesArrives() {
        open("S", "agent1");
        String large = "x".repeat(1024);

        statistics.push(IntStream.range(0, 8 * 1024)
                .mapToObj(number -> new StatisticUpdate("Agent", "agent1", "CallsHandled", large))
                .toList());

        await().until(() -> cometd.statistics().size() == 8 * 1024);
    }

    @Test
    void theServiceStateIsNotifiedAndUnavailableDropsAllSubscriptions() {
        open("S", "agent1");

        statistics.serviceState(ServiceState.UNAVAILABLE);

        await().until(() -> cometd.serviceEvents().size() == 1);
        assertThat(cometd.serviceEvents().get(0).toString())
                .isEqualTo(
                        "{\"data\":{\"serviceState\":\"UNAVAILABLE\"},\"name\":\"ServiceStateChange\",\"topic\":\"/statistics/v3/service\"}");
        assertThat(statistics.subscriptions()).isEmpty();
        assertThat(rest.get("/statistics/v3/subscriptions/S/statistic-values").status())
                .isEqualTo(503);

        statistics.serviceState(ServiceState.AVAILABLE);

        await().until(() -> cometd.serviceEvents().size() == 2);
        assertThat(rest.get("/statistics/v3/statistic-values/ServiceLevel?objectType=Queue&objectId=queue1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theContactCentreSendsWhatHasChanged() {
        String body = """
                {"operationId":"S","data":{"statistics":[
                {"statisticId":"t","objectId":"agent1","objectType":"Agent","name":"TimeInCurrentState"}]}}""";
        rest.post("/statistics/v3/subscriptions", body);

        simulator.genesys().contactCentre().tick(Duration.ofSeconds(1));

        await().until(() -> cometd.statistics().size() == 1);
        assertThat(cometd.statistics().get(0).path("value").path("stringValue").asText())
                .matches("[01]");
    }

    @Test
    void theSessionsTellTheirChannels() {
        List<SessionSnapshot> sessions = statistics.sessions();

        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).channels())
                .containsExactlyInAnyOrder("/statistics/v3/updates", "/statistics/v3/service");
    }
}
