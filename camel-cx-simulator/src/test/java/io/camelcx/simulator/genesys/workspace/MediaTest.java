// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interactions of media, from the invitation to their end. */
class MediaTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final WorkspaceApi workspace = simulator.genesys().workspace();

    @AutoClose
    private AgentClient agent;

    @BeforeEach
    void agent() throws Exception {
        agent = AgentClient.activated(simulator, "agent1");
        agent.forget();
    }

    @Test
    void aWorkItemIsAcceptedChangedAndCompleted() {
        String id = workspace.offer("agent1", "workitem", Map.of("order", "7")).id();
        assertThat(state()).isEqualTo("Invited");
        assertThat(agent.get("/current-session")
                        .json()
                        .at("/data/user/activeSession/media/channels")
                        .toString())
                .contains("\"id\":\"" + id + "\"");

        agent.post("/media/workitem/interactions/" + id + "/accept", "{\"operationId\":\"op-1\"}");
        AgentClient.soon().until(() -> agent.events("InteractionStateChanged").size() == 2);
        assertThat(state()).isEqualTo("Processing");
        assertThat(last().path("operationId").asText()).isEqualTo("op-1");

        agent.post("/media/workitem/interactions/" + id + "/update-user-data", """
                {"data":{"userData":[{"key":"order","type":"str","value":"8"}]}}""");
        AgentClient.soon().until(() -> last().path("notificationType").asText().equals("PropertiesUpdated"));
        agent.post("/media/workitem/interactions/" + id + "/complete", "");
        AgentClient.soon().until(() -> state().equals("Completed"));

        assertThat(workspace.interactions())
                .singleElement()
                .isEqualTo(new WorkspaceWorkItem(id, "workitem", Map.of("agent1", "Completed"), Map.of("order", "8")));
    }

    @Test
    void aWorkItemThatIsNotAcceptedCannotBeCompleted() {
        String id = workspace.offer("agent1", "workitem", Map.of()).id();

        agent.post("/media/workitem/interactions/" + id + "/complete", "");

        assertThat(agent.awaitEvent("EventError").at("/error/errorCode").asInt())
                .isEqualTo(56);
        assertThat(agent.tryPost("/media/chat/interactions/" + id + "/accept", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anInteractionIsTransferredToAnotherAgent() throws Exception {
        try (AgentClient other = AgentClient.activated(simulator, "agent2")) {
            String id = workspace.offer("agent1", "email", Map.of()).id();
            agent.post("/media/email/interactions/" + id + "/accept", "");

            agent.post("/media/email/interactions/" + id + "/transfer-agent", "{\"data\":{\"agentId\":\"agent2\"}}");

            assertThat(other.awaitEvent("InteractionStateChanged")
                            .at("/interaction/state")
                            .asText())
                    .isEqualTo("Invited");
            AgentClient.soon().until(() -> state().equals("Queued"));
        }
    }

    @Test
    void aChatHasATranscript() {
        String id = workspace.offer("agent1", "chat", Map.of()).id();
        agent.post("/media/chat/interactions/" + id + "/accept", "{\"data\":{\"nickname\":\"Ann\"}}");
        workspace.customerWrites(id, "Hello");
        JsonNode update = agent.awaitEvent("MessageLogUpdated");
        assertThat(update.path("interactionId").asText()).isEqualTo(id);
        assertThat(update.at("/messages/0/from/type").asText()).isEqualTo("Customer");

        agent.post("/media/chat/interactions/" + id + "/send-message", "{\"data\":{\"message\":\"Good morning\"}}");

        AgentClient.soon().until(() -> agent.events("MessageLogUpdated").size() == 2);
        JsonNode messages =
                agent.get("/media/chat/interactions/" + id + "/messages").json().at("/data/messages");
        assertThat(messages)
                .extracting(message -> message.path("text").asText())
                .containsExactly("Hello", "Good morning");

        agent.post("/media/chat/interactions/" + id + "/leave", "");
        AgentClient.soon().until(() -> state().equals("Completed"));
    }

    @Test
    void channelsChangeTheirStates() {
        agent.post("/media/chat/ready", "{\"data\":{}}");
        assertThat(agent.awaitEvent("ChannelStateChanged")
                        .at("/media/channels/0/state")
                        .asText())
                .isEqualTo("Ready");
        agent.forget();
        agent.post("/media/chat/logout", "{\"data\":{}}");
        assertThat(agent.awaitEvent("ChannelStateChanged")
                        .at("/media/channels/0/state")
                        .asText())
                .isEqualTo("LoggedOut");
        agent.post("/media/chat/ready", "{\"data\":{}}");
        agent.awaitEvent("EventError");
    }

    private JsonNode last() {
        AgentClient.soon().until(() -> !agent.events("InteractionStateChanged").isEmpty());
        return agent.events("InteractionStateChanged")
                .get(agent.events("InteractionStateChanged").size() - 1);
    }

    private String state() {
        return last().at("/interaction/state").asText();
    }
}
