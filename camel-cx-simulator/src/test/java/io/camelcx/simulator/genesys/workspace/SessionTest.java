// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.Initialization;
import java.time.Duration;
import java.util.Map;
import org.cometd.client.BayeuxClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The life of a session: its initialisation, its cookie, its loss and its end. */
class SessionTest {
    private static final String FORBIDDEN = "{\"status\":{\"code\":603,\"message\":\"Unauthorized\"}}";

    private final SettableClock clock = SettableClock.running();

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withClock(clock)
            .withLive(false)
            .withGenesys(genesys -> genesys.withWorkspace(
                    api -> api.withCometd(limits -> limits.withConnectTimeout(Duration.ofSeconds(2))))));

    private final WorkspaceApi workspace = simulator.genesys().workspace();

    @Test
    void aSessionNeedsAKeyAndAToken() {
        SimulatorClient stranger = new SimulatorClient(simulator);
        assertThat(stranger.post("/workspace/v3/initialize-workspace", "").status())
                .isEqualTo(403);
        stranger.header("x-api-key", "demo-api-key");
        assertThat(stranger.post("/workspace/v3/initialize-workspace", "").status())
                .isEqualTo(401);
        Reply refused = stranger.get("/workspace/v3/current-session");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo(FORBIDDEN);
        assertThat(stranger.post("/workspace/v3/notifications", "[]").status()).isEqualTo(403);
        assertThat(stranger.get("/workspace/v3/info").json().has("version")).isTrue();
    }

    @Test
    void theInitialisationShowsTheUserAndTheConfiguration() throws Exception {
        try (AgentClient agent = AgentClient.initialized(simulator, "agent1")) {
            JsonNode data = agent.awaitEvent("WorkspaceInitializationComplete").path("data");

            assertThat(data.path("user"))
                    .isEqualTo(
                            AgentClient.json(
                                    "{\"dbid\":1001,\"userName\":\"agent1\",\"firstName\":\"Agent\",\"lastName\":\"1\","
                                            + "\"employeeId\":\"agent1\",\"agentLogin\":\"5001\",\"defaultPlace\":\"place1\",\"userProperties\":[]}"));
            assertThat(data.at("/configuration/actionCodes/0/name").asText()).isEqualTo("Lunch");
            assertThat(workspace.agent("agent1").orElseThrow().active()).isFalse();
        }
    }

    @Test
    void anInitialisationTakesItsTimeAndMayFail() throws Exception {
        workspace.change(api -> api.withInitializationTime(Duration.ofHours(1)));
        try (AgentClient agent =
                AgentClient.signedIn(simulator, "agent1").initialize("").connect("/**")) {
            assertThat(agent.awaitEvent("WorkspaceInitializationProgress")
                            .path("state")
                            .asText())
                    .isEqualTo("Executing");
            assertThat(agent.events("WorkspaceInitializationComplete")).isEmpty();

            clock.advance(Duration.ofHours(1));

            agent.awaitEvent("WorkspaceInitializationComplete");
        }
        workspace.change(api -> api.withInitializationTime(Duration.ZERO));
        workspace.change(api -> api.withInitialization(Initialization.FAILED));
        try (AgentClient agent = AgentClient.initialized(simulator, "agent1")) {
            assertThat(agent.awaitEvent("WorkspaceInitializationComplete")
                            .path("state")
                            .asText())
                    .isEqualTo("Failed");
        }
    }

    @Test
    void anInitialisationMayHaveNoOutcome() throws Exception {
        workspace.change(api -> api.withInitialization(Initialization.NEVER));
        try (AgentClient silent =
                AgentClient.signedIn(simulator, "agent1").initialize("").connect("/**")) {
            workspace.change(api -> api.withInitialization(Initialization.COMPLETE));
            try (AgentClient other = AgentClient.activated(simulator, "agent1")) {
                // What the other session causes has arrived, so that an outcome would have arrived too.
                silent.awaitEvent("DnStateChanged");
                assertThat(silent.events("WorkspaceInitializationComplete")).isEmpty();
                assertThat(other.events("WorkspaceInitializationComplete")).hasSize(1);
            }
        }
    }

    @Test
    void aClientApplicationIsNoAgent() throws Exception {
        SimulatorClient client = SimulatorClient.signedIn(simulator);
        assertThat(client.post("/workspace/v3/initialize-workspace", "").status())
                .isEqualTo(200);

        assertThat(workspace.sessions()).singleElement().satisfies(session -> assertThat(session.userName())
                .isEmpty());
    }

    @Test
    void anAuthorizationCodeOpensASessionToo() {
        SimulatorClient browser = new SimulatorClient(simulator);
        Reply signIn = browser.send(
                "POST",
                "/auth/v3/oauth/authorize?response_type=code&client_id=demo-client&redirect_uri=http://localhost/back",
                "username=agent2&password=agent2",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        String code = signIn.header("Location").replaceAll(".*code=([^&]*).*", "$1");

        Reply opened = new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .post("/workspace/v3/initialize-workspace?code=" + code + "&redirect_uri=http://localhost/back", "");

        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(workspace.sessions().get(0).userName()).isEqualTo("agent2");
    }

    @Test
    void allSessionsOfAnAgentReceiveTheSameEvents() throws Exception {
        try (AgentClient first = AgentClient.activated(simulator, "agent1");
                AgentClient second = AgentClient.initialized(simulator, "agent1")) {
            first.post("/voice/ready", "");

            assertThat(second.awaitEvent("DnStateChanged").at("/dn/agentState").asText())
                    .isEqualTo("Ready");
        }
    }

    @Test
    void anOptimizedSessionHasPlainObjects() throws Exception {
        try (AgentClient first = AgentClient.activated(simulator, "agent1");
                AgentClient second = AgentClient.signedIn(simulator, "agent1")
                        .initialize("?optimize_config=true")
                        .connect("/workspace/v3/voice")) {
            first.post("/voice/not-ready", "{\"data\":{\"reasonCode\":\"Lunch\"}}");

            assertThat(second.awaitEvent("DnStateChanged").at("/dn/reasons").toString())
                    .isEqualTo("{\"ReasonCode\":\"Lunch\"}");
        }
    }

    @Test
    void anAgentThatStaysAwayLosesTheSession() throws Exception {
        try (CxSimulator impatient = CxSimulator.start(SimulatorSettings.defaults()
                        .withLive(false)
                        .withGenesys(genesys -> genesys.withWorkspace(
                                api -> api.withCometd(limits -> limits.withConnectTimeout(Duration.ofMillis(500))
                                        .withMaxInterval(Duration.ofSeconds(1))))));
                AgentClient agent = AgentClient.initialized(impatient, "agent1")) {
            agent.bayeux().abort();

            AgentClient.soon().until(() -> agent.get("/current-session").status() == 403);
            assertThat(agent.get("/current-session").body()).isEqualTo(FORBIDDEN);
            assertThat(agent.initialize("").get("/current-session").status()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatIsUnknownHandshakesAnewInItsSession() throws Exception {
        try (AgentClient agent = AgentClient.initialized(simulator, "agent1")) {
            String before = agent.bayeux().getId();

            workspace.dropClients();

            AgentClient.soon().until(() -> workspace.clients().stream()
                    .anyMatch(client -> !client.clientId().equals(before)));
            assertThat(agent.get("/current-session").status()).isEqualTo(200);
        }
    }

    @Test
    void droppedSessionsAreForbidden() throws Exception {
        try (AgentClient agent = AgentClient.initialized(simulator, "agent1")) {
            workspace.dropSessions();

            assertThat(agent.get("/current-session").status()).isEqualTo(403);
        }
    }

    @Test
    void theCurrentSessionShowsAllAndSendsTheStatesAgain() throws Exception {
        try (AgentClient agent = AgentClient.activated(simulator, "agent1")) {
            agent.forget();

            JsonNode active = agent.get("/current-session").json().at("/data/user/activeSession");

            assertThat(active.path("currentPlace").asText()).isEqualTo("place1");
            assertThat(active.at("/dn/number").asText()).isEqualTo("5001");
            assertThat(active.at("/media/channels")).hasSize(3);
            assertThat(active.at("/services/0").toString())
                    .isEqualTo("{\"serviceName\":\"VOICE\",\"serviceState\":\"AVAILABLE\"}");
            agent.awaitEvent("DnStateChanged");
            agent.awaitEvent("ChannelStateChanged");
        }
    }

    @Test
    void aLogoutEndsTheAgentsWorkEverywhere() throws Exception {
        try (AgentClient first = AgentClient.activated(simulator, "agent1");
                AgentClient second = AgentClient.initialized(simulator, "agent1")) {
            first.bayeux().disconnect();
            assertThat(first.bayeux().waitFor(5000, BayeuxClient.State.DISCONNECTED))
                    .isTrue();

            first.post("/logout", "");

            assertThat(first.get("/current-session").status()).isEqualTo(403);
            assertThat(second.awaitEvent("DnStateChanged").at("/dn/agentState").asText())
                    .isEqualTo("LoggedOut");
            assertThat(workspace.agent("agent1").orElseThrow().active()).isFalse();
        }
    }

    @Test
    void aPlaceIsTakenByOneAgent() throws Exception {
        try (AgentClient ignored = AgentClient.activated(simulator, "agent1");
                AgentClient second = AgentClient.initialized(simulator, "agent2")) {
            assertThat(second.tryPost(
                                    "/activate-channels", "{\"data\":{\"agentId\":\"5002\",\"placeName\":\"place1\"}}")
                            .json()
                            .at("/status/message")
                            .asText())
                    .isEqualTo("The place place1 is in use");
            assertThat(second.tryPost("/activate-channels", """
                            {"data":{"agentId":"5002","placeName":"place2","dn":"5002"}}""").status()).isEqualTo(400);
        }
    }
}
