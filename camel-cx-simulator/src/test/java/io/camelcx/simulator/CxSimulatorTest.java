// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CxSimulatorTest {
    private static final String PING = "/auth/v3/ping";
    private static final String HANDSHAKE =
            "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"supportedConnectionTypes\":[\"long-polling\"]}]";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    private static Set<String> simulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("cx-simulator"))
                .collect(Collectors.toSet());
    }

    @Test
    void theAddressStaysTheSameOverARestart() {
        URI before = simulator.baseUrl();

        simulator.restart();

        assertThat(simulator.baseUrl()).isEqualTo(before);
        assertThat(client.get(PING).status()).isEqualTo(200);
    }

    @Test
    void aStoppedSimulatorRefusesConnections() {
        simulator.stop();

        assertThatThrownBy(() -> new SimulatorClient(simulator).get(PING))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void stopAndResumeMayBeRepeated() {
        simulator.stop();
        simulator.stop();
        simulator.resume();
        simulator.resume();

        assertThat(client.get(PING).status()).isEqualTo(200);
    }

    @Test
    void sessionsAndSubscriptionsAreLostWithTheServer() {
        client.post("/statistics/v3/notifications/handshake", HANDSHAKE);
        client.post("/statistics/v3/subscriptions", """
                {"data":{"statistics":[{"objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""");
        assertThat(simulator.genesys().statistics().sessions()).hasSize(1);
        assertThat(simulator.genesys().statistics().subscriptions()).hasSize(1);

        simulator.stop();

        assertThat(simulator.genesys().statistics().sessions()).isEmpty();
        assertThat(simulator.genesys().statistics().subscriptions()).isEmpty();
    }

    @Test
    void aSessionCookieOfBeforeARestartIsReplaced() {
        String path = "/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1";
        client.get(path);

        simulator.restart();

        assertThat(client.get(path).header("Set-Cookie")).startsWith("STATISTICS_SESSIONID=");
        assertThat(client.get(path).header("Set-Cookie")).isEmpty();
    }

    @Test
    void journalFaultsAndTokensOutliveARestart() {
        client.get(PING);
        simulator.faults().add(Fault.on("GET", "/gone").status(410));

        simulator.restart();

        assertThat(simulator.journal().count("GET", PING)).isEqualTo(1);
        assertThat(client.get("/gone").status()).isEqualTo(410);
        assertThat(client.get(PING).status()).isEqualTo(200);
    }

    @Test
    void aPollThatWaitsEndsAbruptlyWhenTheServerStops() {
        String reply = client.post("/statistics/v3/notifications", HANDSHAKE).body();
        String id = reply.replaceAll(".*\"clientId\":\"([^\"]*)\".*", "$1");
        String message =
                "[{\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"clientId\":\"" + id + "\"%s}]";
        client.post("/statistics/v3/notifications/connect", message.formatted(",\"advice\":{\"timeout\":0}"));
        CompletableFuture<Integer> poll = CompletableFuture.supplyAsync(
                () -> client.post("/statistics/v3/notifications/connect", message.formatted(""))
                        .status());
        await().until(() -> simulator.journal().count("POST", "*/connect") == 2);

        simulator.stop();

        await().until(poll::isCompletedExceptionally);
        assertThat(simulator.journal().requests("POST", "*/connect").get(1).status())
                .isZero();
    }

    @Test
    void aRestartMayTakeTime() {
        simulator.restart(Duration.ofMillis(1));

        await().ignoreExceptions().until(() -> client.get(PING).status() == 200);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = simulator.baseUrl().getPort();

        assertThatThrownBy(() -> CxSimulator.start(SimulatorSettings.defaults().withPort(port)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Cannot listen on localhost:" + port);
    }

    @Test
    void aPortForTheFilesThatWasTakenMeanwhileIsNamedAndHoldsTheSimulatorUpNoLongerThanThat() throws Exception {
        int filesPort = simulator.cxone().files().url().getPort();
        simulator.stop();

        try (ServerSocket other = new ServerSocket(filesPort, 1, InetAddress.getByName("localhost"))) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(simulator::resume)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Cannot listen on localhost:" + filesPort);
        }
        simulator.resume();

        assertThat(client.get(PING).status()).isEqualTo(200);
    }

    @Test
    void aClosedSimulatorLeavesNoThreadAndDoesNotComeBack() {
        CxSimulator live = CxSimulator.start();
        live.genesys().webhooks().registerMessages("0123456789", live.baseUrl());
        live.genesys().messaging().write("0123456789", "16504661149", "Hello");
        live.genesys().webhooks().awaitAll(HangLimit.TIME);
        simulator.close();
        assertThat(simulatorThreads())
                .contains("cx-simulator-centre")
                .anyMatch(name -> name.startsWith("cx-simulator-webhooks"));

        live.close();
        live.close();
        live.resume();

        await().until(() -> simulatorThreads().isEmpty());
    }

    @Test
    void aLiveContactCentreMovesByItself() {
        try (CxSimulator live = CxSimulator.start()) {
            var before = live.genesys().contactCentre().now();

            await().until(() -> live.genesys().contactCentre().now().isAfter(before));
        }
    }

    @Test
    void aLiveContactCentreStartsInTheMiddleOfItsDay() {
        try (CxSimulator live = CxSimulator.start()) {
            assertThat(live.genesys().contactCentre().queues()).allMatch(queue -> queue.entered() > 0);
            assertThat(live.genesys().contactCentre().agents()).anyMatch(agent -> agent.callsHandled() > 0);
        }
    }

    @Test
    void aLiveContactCentreFollowsTheSimulatorsClock() {
        SettableClock clock = SettableClock.standing();
        try (CxSimulator live = CxSimulator.start(SimulatorSettings.defaults().withClock(clock))) {
            clock.advance(Duration.ofMinutes(10));

            await().until(() -> live.genesys().contactCentre().now().equals(clock.instant()));
        }
    }

    @Test
    void twoSimulatorsDoNotKnowEachOther() {
        try (CxSimulator other = CxSimulator.start(SimulatorSettings.defaults().withLive(false))) {
            assertThat(other.baseUrl()).isNotEqualTo(simulator.baseUrl());
            client.get(PING);
            assertThat(other.journal().requests()).isEmpty();
        }
    }

    @Test
    void aPortOutsideTheRangeIsRefused() {
        assertThatThrownBy(() -> SimulatorSettings.defaults().withPort(65_536))
                .hasMessage("port is 65536, allowed are 0 to 65535");
        assertThatThrownBy(() -> SimulatorSettings.defaults().withFilesPort(-1))
                .hasMessage("filesPort is -1, allowed are 0 to 65535");
    }

    @Test
    void theHomePageListsWhatACallerNeeds() {
        assertThat(new SimulatorClient(simulator).get("/").body())
                .contains(
                        "demo-api-key",
                        "demo-client / demo-secret",
                        "demo / demo",
                        "agent1 to agent20",
                        "workitems, claims",
                        "ServiceLevel",
                        "demo-access-key / demo-access-secret",
                        "demo-tenant",
                        simulator.cxone().files().url().toString());
    }
}
