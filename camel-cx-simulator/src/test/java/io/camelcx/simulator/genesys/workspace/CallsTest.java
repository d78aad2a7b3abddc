// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents who call each other, and telephones outside. */
class CallsTest {
    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withWorkspace(api -> api.withAnswerTime(Duration.ZERO))));

    private final WorkspaceApi workspace = simulator.genesys().workspace();

    @AutoClose
    private AgentClient one;

    @AutoClose
    private AgentClient two;

    @AutoClose
    private AgentClient three;

    @BeforeEach
    void agents() throws Exception {
        one = AgentClient.activated(simulator, "agent1");
        two = AgentClient.activated(simulator, "agent2");
        three = AgentClient.activated(simulator, "agent3");
    }

    @Test
    void anAgentCallsAnotherWhoAnswersAndReleases() {
        one.post("/voice/make-call", """
                {"operationId":"op-1","data":{"destination":"5002","userData":{"case":"42"}}}""");

        JsonNode dialing = one.awaitCall("Dialing");
        assertThat(dialing.path("callType").asText()).isEqualTo("Internal");
        assertThat(dialing.path("phoneNumber").asText()).isEqualTo("5002");
        JsonNode ringing = two.awaitCall("Ringing");
        assertThat(ringing.path("id").asText()).isEqualTo(dialing.path("id").asText());
        assertThat(ringing.path("phoneNumber").asText()).isEqualTo("5001");
        assertThat(AgentClient.userData(ringing)).isEqualTo(Map.of("case", "42"));
        assertThat(ringing.path("capabilities").toString()).contains("\"answer\"");

        two.post("/voice/calls/" + ringing.path("id").asText() + "/answer", "");

        one.awaitCall("Established");
        two.awaitCall("Established");
        assertThat(one.get("/voice/calls").json().at("/data/calls")).hasSize(1);

        two.post("/voice/calls/" + ringing.path("id").asText() + "/release", "");

        one.awaitCall("Released");
        two.awaitCall("Released");
        assertThat(workspace.calls()).isEmpty();
    }

    @Test
    void aCallIsHeldAndRetrieved() {
        String id = establish();

        one.post("/voice/calls/" + id + "/hold", "");
        one.awaitCall("Held");
        one.forget();
        one.post("/voice/calls/" + id + "/retrieve", "");

        one.awaitCall("Established");
        assertThat(workspace.calls().get(0).parties()).isEqualTo(Map.of("5001", "Established", "5002", "Established"));
    }

    @Test
    void aTransferInTwoStepsGivesTheConsultedPartyAnotherConnection() {
        String id = establish();
        one.post("/voice/calls/" + id + "/initiate-transfer", "{\"data\":{\"destination\":\"5003\"}}");
        JsonNode consult = three.awaitCall("Ringing");
        String consultId = consult.path("id").asText();
        assertThat(consult.path("parentConnId").asText()).isEqualTo(id);
        assertThat(consult.path("callType").asText()).isEqualTo("Consult");
        three.post("/voice/calls/" + consultId + "/answer", "");
        three.awaitCall("Established");
        AgentClient.soon().until(() -> one.events("CallStateChanged").stream()
                .anyMatch(event -> event.at("/call/id").asText().equals(consultId)
                        && event.at("/call/state").asText().equals("Established")));
        three.forget();
        one.forget();

        one.post("/voice/calls/" + consultId + "/complete-transfer", "{\"data\":{\"parentConnId\":\"" + id + "\"}}");

        JsonNode moved = three.awaitCall("Established");
        assertThat(moved.path("id").asText()).isEqualTo(id);
        assertThat(moved.path("previousConnId").asText()).isEqualTo(consultId);
        AgentClient.soon().until(() -> one.events("CallStateChanged").size() == 2);
        assertThat(one.events("CallStateChanged"))
                .allMatch(event -> event.at("/call/state").asText().equals("Released"));
        assertThat(workspace.calls()).singleElement().satisfies(call -> assertThat(call.parties())
                .containsOnlyKeys("5002", "5003"));
    }

    @Test
    void aConferenceHasThreePartiesUntilOneIsDropped() {
        String id = establish();
        one.post("/voice/calls/" + id + "/initiate-conference", "{\"data\":{\"destination\":\"5003\"}}");
        String consultId = three.awaitCall("Ringing").path("id").asText();
        three.post("/voice/calls/" + consultId + "/answer", "");
        three.awaitCall("Established");
        one.post("/voice/calls/" + consultId + "/complete-conference", "");
        AgentClient.soon().until(() -> workspace.calls().size() == 1);
        assertThat(workspace.calls().get(0).parties()).hasSize(3);

        two.forget();
        one.post("/voice/calls/" + id + "/delete-from-conference", "{\"data\":{\"dnToDrop\":\"5003\"}}");

        three.awaitCall("Released");
        assertThat(two.awaitEvent("CallStateChanged").path("notificationType").asText())
                .isEqualTo("ParticipantsUpdated");
        assertThat(workspace.calls().get(0).parties()).containsOnlyKeys("5001", "5002");
    }

    @Test
    void callsAreAlternatedAndReconnected() {
        String id = establish();
        one.post("/voice/calls/" + id + "/initiate-transfer", "{\"data\":{\"destination\":\"5003\"}}");
        String consultId = three.awaitCall("Ringing").path("id").asText();
        three.post("/voice/calls/" + consultId + "/answer", "");
        three.awaitCall("Established");

        one.post("/voice/calls/" + consultId + "/alternate", "{\"data\":{\"heldConnId\":\"" + id + "\"}}");
        assertThat(state(id, "5001")).isEqualTo("Established");
        assertThat(state(consultId, "5001")).isEqualTo("Held");

        one.post("/voice/calls/" + id + "/alternate", "{\"data\":{\"heldConnId\":\"" + consultId + "\"}}");
        one.post("/voice/calls/" + consultId + "/reconnect", "{\"data\":{\"heldConnId\":\"" + id + "\"}}");

        three.awaitCall("Released");
        assertThat(state(id, "5001")).isEqualTo("Established");
    }

    @Test
    void aCallIsTransferredInOneStepAndRedirected() {
        String id = establish();
        one.post("/voice/calls/" + id + "/single-step-transfer", "{\"data\":{\"destination\":\"5003\"}}");
        one.awaitCall("Released");
        three.awaitCall("Ringing");
        one.forget();

        three.post("/voice/calls/" + id + "/redirect", "{\"data\":{\"destination\":\"5001\"}}");

        three.awaitCall("Released");
        assertThat(one.awaitCall("Ringing").path("id").asText()).isEqualTo(id);
    }

    @Test
    void userDataIsAttachedUpdatedAndDeletedForAll() {
        String id = establish();
        one.post("/voice/calls/" + id + "/attach-user-data", """
                {"data":{"userData":[{"key":"a","type":"str","value":"1"},{"key":"n","type":"int","value":7}]}}""");
        JsonNode changed = AgentClient.soon()
                .until(
                        () -> two.events("CallStateChanged").stream()
                                .filter(event ->
                                        event.path("notificationType").asText().equals("AttachedDataChanged"))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
        assertThat(changed.at("/call/userData"))
                .isEqualTo(
                        AgentClient.json(
                                "[{\"key\":\"a\",\"type\":\"str\",\"value\":\"1\"},{\"key\":\"n\",\"type\":\"int\",\"value\":7}]"));

        one.post("/voice/calls/" + id + "/update-user-data", """
                {"data":{"userData":[{"key":"a","type":"str","value":"2"}]}}""");
        one.post("/voice/calls/" + id + "/delete-user-data-pair", "{\"data\":{\"key\":\"n\"}}");

        assertThat(workspace.calls().get(0).userData()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void aRecordingIsPausedAndStopped() {
        String id = establish();
        for (String operation : new String[] {"start", "pause", "resume", "stop"}) {
            one.post("/voice/calls/" + id + "/" + operation + "-recording", "");
        }

        AgentClient.soon().until(() -> one.events("CallStateChanged").stream()
                .filter(event -> event.path("notificationType").asText().equals("CallRecordingStateChange"))
                .map(event -> event.at("/call/recordingState").asText())
                .toList()
                .equals(List.of("Recording", "Paused", "Recording", "Stopped")));
    }

    @Test
    void aCallToATelephoneOutsideIsAnswered() {
        one.post("/voice/make-call", "{\"data\":{\"destination\":\"+14155550123\"}}");

        JsonNode call = one.awaitCall("Established");
        assertThat(call.path("callType").asText()).isEqualTo("Outbound");

        workspace.hangUp(call.path("id").asText());
        one.awaitCall("Released");
    }

    @Test
    void aCallFromOutsideRings() {
        WorkspaceCall ringing = workspace.ring("agent1", "4155550199", Map.of("customer", "7"));

        JsonNode call = one.awaitCall("Ringing");
        assertThat(call.path("id").asText()).isEqualTo(ringing.id());
        assertThat(call.path("ani").asText()).isEqualTo("4155550199");
        assertThat(call.path("callType").asText()).isEqualTo("Inbound");
        one.post("/voice/calls/" + ringing.id() + "/answer", "");
        one.awaitCall("Established");
    }

    @Test
    void anAgentAnswersAndHangsUpAtTheDesktopOfTheVendor() {
        workspace.signIn("agent7");
        workspace.signIn("agent7");
        assertThat(workspace.agent("agent7").orElseThrow().agentState()).isEqualTo("Ready");
        String call = workspace.ring("agent7", "4155550199", Map.of()).id();

        workspace.answer("agent7");
        assertThat(workspace.calls())
                .filteredOn(each -> each.id().equals(call))
                .singleElement()
                .satisfies(each -> assertThat(each.parties()).containsEntry("4155550199", "Established"));

        workspace.hangUpAll("agent7");
        assertThat(workspace.calls()).noneMatch(each -> each.id().equals(call));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workspace.signIn("agent-x"))
                .withMessageContaining("agent-x");
    }

    @Test
    void aCallIsCompletedByHandWhereThatIsAskedFor() throws Exception {
        try (AgentClient four = AgentClient.initialized(simulator, "agent4")) {
            four.post("/activate-channels", """
                    {"data":{"agentId":"5004","placeName":"place4","autoCompleteCall":false}}""");
            four.awaitEvent("DnStateChanged");
            four.post("/voice/make-call", "{\"data\":{\"destination\":\"5002\"}}");
            String id = two.awaitCall("Ringing").path("id").asText();
            two.post("/voice/calls/" + id + "/answer", "");
            four.awaitCall("Established");
            two.post("/voice/calls/" + id + "/release", "");
            four.awaitCall("Released");
            assertThat(four.get("/voice/calls").json().at("/data/calls/0/state").asText())
                    .isEqualTo("Released");

            four.post("/voice/calls/" + id + "/complete", """
                    {"data":{"userData":[{"key":"disposition","type":"str","value":"Resolved"}]}}""");

            assertThat(AgentClient.userData(four.awaitCall("Completed"))).containsEntry("disposition", "Resolved");
            assertThat(workspace.calls()).isEmpty();
        }
    }

    @Test
    void anAgentThatIsLoggedOutOrOnDndCannotBeCalled() {
        one.post("/voice/make-call", "{\"data\":{\"destination\":\"5007\"}}");
        assertThat(one.awaitEvent("EventError").at("/error/errorMessage").asText())
                .isEqualTo("Invalid Called Dn");

        two.post("/voice/dnd-on", "");
        AgentClient.soon().until(() -> workspace.agent("agent2").orElseThrow().dnd());
        one.forget();
        one.post("/voice/make-call", "{\"data\":{\"destination\":\"5002\"}}");
        assertThat(one.awaitEvent("EventError").at("/error/errorMessage").asText())
                .isEqualTo("DN is busy");

        two.post("/voice/dnd-off", "");
        two.post("/voice/set-forward", "{\"data\":{\"forwardTo\":\"5003\"}}");
        one.post("/voice/make-call", "{\"data\":{\"destination\":\"5002\"}}");
        three.awaitCall("Ringing");
    }

    @Test
    void anUnknownCallIs500AndAWrongStateAnError() {
        assertThat(one.tryPost("/voice/calls/nothing/answer", "").status()).isEqualTo(500);

        String id = establish();
        one.forget();
        one.post("/voice/calls/" + id + "/answer", "");
        JsonNode error = one.awaitEvent("EventError");
        assertThat(error.at("/error/errorCode").asInt()).isEqualTo(56);
        assertThat(error.has("operationId")).isFalse();
    }

    private String establish() {
        one.post("/voice/make-call", "{\"data\":{\"destination\":\"5002\"}}");
        String id = two.awaitCall("Ringing").path("id").asText();
        two.post("/voice/calls/" + id + "/answer", "");
        one.awaitCall("Established");
        two.awaitCall("Established");
        return id;
    }

    private String state(String callId, String number) {
        return workspace.calls().stream()
                .filter(call -> call.id().equals(callId))
                .findFirst()
                .orElseThrow()
                .parties()
                .get(number);
    }
}
