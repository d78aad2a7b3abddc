// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.cometd.SessionSnapshot;
import io.camelcx.simulator.genesys.settings.GenesysSettings;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ForgottenClientTest {

    private static CxSimulator start(UnaryOperator<GenesysSettings> settings) {
        return CxSimulator.start(SimulatorSettings.defaults().withLive(false).withGenesys(settings));
    }

    private static void openSubscription(SimulatorClient http) {
        http.post("/statistics/v3/subscriptions", """
                {"operationId":"S","data":{"statistics":[
                {"statisticId":"1","objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""");
    }

    @Test
    void aClientThatStaysAwayIsForgottenWithItsSubscriptions() {
        try (CxSimulator simulator = start(genesys -> genesys.withStatistics(
                api -> api.withCometd(limits -> limits.withMaxInterval(Duration.ofMillis(50)))))) {
            StatisticsService statistics = simulator.genesys().statistics();
            SimulatorClient http = SimulatorClient.signedIn(simulator);
            RawBayeux bayeux = new RawBayeux(http);
            openSubscription(http);
            assertThat(statistics.subscriptions()).hasSize(1);

            bayeux.handshake("/handshake");

            await().until(() -> statistics.sessions().isEmpty()
                    && statistics.subscriptions().isEmpty());
            assertThat(bayeux.connect().path(0).path("error").asText()).isEqualTo("402::Unknown client");
        }
    }

    @Test
    void aClientThatLetsItsQueueRunFullIsForgotten() {
        try (CxSimulator simulator =
                start(genesys -> genesys.withStatistics(api -> api.withCometd(limits -> limits.withMaxQueue(2))))) {
            StatisticsService statistics = simulator.genesys().statistics();
            SimulatorClient http = SimulatorClient.signedIn(simulator);
            RawBayeux bayeux = new RawBayeux(http);
            bayeux.handshake("/handshake");
            bayeux.subscribe("/statistics/v3/updates");
            openSubscription(http);

            statistics.publish("Agent", "agent1", "CallsHandled", 1);
            statistics.publish("Agent", "agent1", "CallsHandled", 2);
            assertThat(statistics.sessions())
                    .extracting(SessionSnapshot::queuedMessages)
                    .containsExactly(2);
            statistics.publish("Agent", "agent1", "CallsHandled", 3);

            await().until(() -> statistics.sessions().isEmpty());
        }
    }
}
