// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import org.cometd.client.BayeuxClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The unchanged Java client of CometD lives through what the simulator does to it. */
class RealClientTest {
    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withStatistics(
                    api -> api.withCometd(limits -> limits.withConnectTimeout(Duration.ofMillis(200))))));

    private final StatisticsService statistics = simulator.genesys().statistics();
    private final SimulatorClient rest = SimulatorClient.signedIn(simulator);

    @Test
    void aClientPollsAgainAndAgain() throws Exception {
        try (CometdClient client = CometdClient.connect(simulator, rest)) {
            await().until(() -> client.connects().size() >= 4);

            assertThat(client.connects()).allMatch(connect -> connect.isSuccessful());
        }
    }

    @Test
    void aClientHandshakesAnewWhenItsSessionIsDropped() throws Exception {
        try (CometdClient client = CometdClient.connect(simulator, rest)) {
            String before = client.bayeux().getId();

            statistics.dropSessions();

            await().until(() -> statistics.sessions().stream()
                    .anyMatch(session -> !session.clientId().equals(before)));
        }
    }

    @Test
    void aClientHandshakesAnewAfterARestart() throws Exception {
        try (CometdClient client = CometdClient.connect(simulator, rest)) {
            simulator.stop();
            assertThat(statistics.sessions()).isEmpty();
            simulator.resume();

            await().until(() ->
                    !statistics.sessions().isEmpty() && client.bayeux().isConnected());
        }
    }

    @Test
    void aClientLeavesWhenItIsAdvisedTo() throws Exception {
        try (CometdClient client = CometdClient.connect(simulator, rest)) {
            statistics.connectAdvice("none");

            assertThat(client.bayeux().waitFor(5000, BayeuxClient.State.DISCONNECTED))
                    .isTrue();
        }
    }

    @Test
    void aClientHearsOfADisconnectByTheServer() throws Exception {
        try (CometdClient client = CometdClient.connect(simulator, rest)) {
            statistics.sendDisconnect();

            await().until(() -> !client.disconnects().isEmpty());
        }
    }

    @Test
    void severalClientsMayShareTheirCookies() throws Exception {
        rest.get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1");
        rest.post("/statistics/v3/subscriptions", """
                {"operationId":"S","data":{"statistics":[
                {"statisticId":"1","objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""");
        try (CometdClient one = CometdClient.connect(simulator, rest).subscribe();
                CometdClient two = CometdClient.connect(simulator, rest).subscribe()) {
            statistics.publish("Agent", "agent1", "CallsHandled", 1);

            await().until(() -> one.statistics().size() == 1 && two.statistics().size() == 1);
        }
    }
}
