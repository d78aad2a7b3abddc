// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the table is answered, and refuses what lacks its required fields. */
class OperationsTest {
    private static final String ALL_FIELDS = """
            {"operationId":"op-1","data":{"agentId":"agent2","channels":["chat"],"forwardTo":"5002","phoneNumberToMonitor":"5002",
            "phoneNumber":"5002","userData":{"a":"b"},"destination":"5002","heldConnId":"%s","otherConnId":"%s","dnToDrop":"5002",
            "dtmfDigits":"1","key":"a","queue":"queue1","keys":["a"],"comment":"c","nickname":"n","documentId":"d","message":"m",
            "url":"http://localhost/","monitoringMode":"Coach","monitoringNextInteractionType":"AllInteractions",
            "statistics":[{"objectId":"agent1","objectType":"Agent","name":"CallsHandled"}],
            "target":{"type":"agent","id":"1"},"category":"c","recentInformation":{"media":"voice"}}}""";

    private static CxSimulator simulator;
    private static WorkspaceApi workspace;
    private static AgentClient one;
    private static AgentClient two;

    @BeforeAll
    static void start() throws Exception {
        simulator = CxSimulator.start(SimulatorSettings.defaults().withLive(false));
        workspace = simulator.genesys().workspace();
        one = AgentClient.activated(simulator, "agent1");
        two = AgentClient.activated(simulator, "agent2");
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        simulator.close();
    }

    static Stream<ApiOperation> operations() {
        return ApiOperation.table("workspace").stream()
                .filter(operation -> !List.of("initializeWorkspace", "login", "logoutRedirect", "logout")
                        .contains(operation.name()));
    }

    static Stream<ApiOperation> operationsWithRequirements() {
        return operations().filter(operation -> !operation.required().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isAnswered(ApiOperation operation) {
        String call = workspace.ring("agent1", "4155550100", Map.of()).id();
        String chat = workspace.offer("agent1", "chat", Map.of()).id();
        one.tryPost("/media/chat/interactions/" + chat + "/add-document", "{\"data\":{\"documentId\":\"d\"}}");
        String subscription = one.post("/reporting/subscriptions", ALL_FIELDS.formatted(call, call))
                .json()
                .at("/data/subscriptionId")
                .asText();
        String path = operation
                .path()
                .replace("/configuration/business-attribute/{id}", "/configuration/business-attribute/401")
                .replace("/targets/{type}/{id}", "/targets/agent/1001")
                .replace("{mediatype}", "chat")
                .replace("/voice/calls/{id}", "/voice/calls/" + call)
                .replace("{id}", chat)
                .replace("{placeName}", "place1")
                .replace("{documentId}", "d")
                .replace("{type}", "agent")
                .replace("{subscriptionId}", subscription);

        String query = operation.required().contains("query:searchTerm")
                ? "?searchTerm=agent1"
                : operation.required().contains("query:ids") ? "?ids=" + subscription : "";
        String body = operation.name().equals("activateChannels")
                ? "{\"operationId\":\"op-1\",\"data\":{\"agentId\":\"5001\",\"placeName\":\"place1\"}}"
                : ALL_FIELDS.formatted(call, call);
        Reply reply = one.rest()
                .send(
                        operation.method(),
                        AgentClient.BASE + path + query,
                        operation.method().equals("POST") ? body : "",
                        Map.of("Content-Type", "application/json"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        if (!List.of("attachments", "info", "version", "authKeepAlive").contains(operation.name())) {
            JsonNode json = reply.json();
            assertThat(json.at("/status/code").asInt(-1)).isEqualTo(operation.code());
            assertThat(json.path("operationId").asText()).isNotBlank();
        }
        if (operation.isAsynchronous()) {
            AgentClient.soon().until(() -> !one.events().isEmpty());
        }
        one.forget();
        restore();
    }

    private static void restore() {
        workspace.calls().forEach(call -> workspace.hangUp(call.id()));
        one.post("/activate-channels", "{\"data\":{\"agentId\":\"5001\",\"placeName\":\"place1\"}}");
        one.post("/voice/cancel-forward", "");
        one.post("/voice/dnd-off", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithRequirements")
    void refusesWhatLacksARequiredField(ApiOperation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "x");

        Reply reply = one.rest()
                .send(
                        operation.method(),
                        AgentClient.BASE + path,
                        operation.method().equals("POST") ? "{}" : "",
                        Map.of("Content-Type", "application/json"));

        assertThat(reply.status()).isEqualTo(400);
        String name = operation.required().get(0).replace("query:", "");
        assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":400,\"message\":\"" + name + " is missing\"}}");
    }

    @Test
    void whatTheVendorHasBesidesIsNotSimulated() {
        assertThat(one.tryPost("/ucs/contacts/search", "{}").status()).isEqualTo(501);
    }

    @Test
    void targetsShowTheAvailabilityOfAgentsAndQueues() throws Exception {
        JsonNode agent =
                one.get("/targets?searchTerm=agent2&types=agent").json().at("/data/targets/0");
        assertThat(agent.at("/availability/channels/0/userState/state").asText())
                .isEqualTo("NotReady");
        assertThat(agent.path("number").asText()).isEqualTo("5002");

        try (AgentClient three = AgentClient.activated(simulator, "agent3")) {
            String call = workspace.ring("agent3", "4155550100", Map.of()).id();
            assertThat(activity("agent3")).isEqualTo("ReceivingCall");
            three.post("/voice/calls/" + call + "/answer", "");
            assertThat(activity("agent3")).isEqualTo("HandlingInboundCall");
            workspace.hangUp(call);
            assertThat(activity("agent3")).isEqualTo("Idle");
        }
        assertThat(one.get("/targets/agent/agent9")
                        .json()
                        .at("/data/targets/0/availability/channels/0/userState/state")
                        .asText())
                .isEqualTo("Ready");

        JsonNode queues = one.get("/targets?searchTerm=queue&types=acd-queue&limit=2")
                .json()
                .path("data");
        assertThat(queues.path("targets")).hasSize(2);
        assertThat(queues.path("totalMatches").asInt()).isEqualTo(5);
        assertThat(queues.at("/targets/0/availability/waitingCalls").isNumber()).isTrue();
    }

    private static String activity(String agent) {
        return one.get("/targets/agent/" + agent)
                .json()
                .at("/data/targets/0/availability/channels/0/activity")
                .asText();
    }

    @Test
    void favoritesAreKept() {
        one.post("/targets/personal-favorites/save", """
                {"data":{"target":{"type":"agent","id":"7","firstName":"A"},"category":"Team"}}""");
        assertThat(one.get("/targets/personal-favorites")
                        .json()
                        .at("/data/targets")
                        .toString())
                .contains("\"id\":\"7\"");

        one.post("/targets/personal-favorites/delete/agent/7", "");

        assertThat(one.get("/targets/personal-favorites")
                        .json()
                        .at("/data/targets")
                        .toString())
                .doesNotContain("\"id\":\"7\"");
    }

    @Test
    void reportedValuesAreThoseOfTheStatistics() {
        simulator.genesys().statistics().publish("Agent", "agent1", "CallsHandled", 17);

        JsonNode values = one.post("/reporting/subscriptions", """
                {"data":{"statistics":[{"objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""").json().path("data");

        assertThat(values.at("/statistics/0/value").asInt()).isEqualTo(17);
        assertThat(one.get("/reporting/subscriptions/"
                                + values.path("subscriptionId").asText())
                        .json()
                        .at("/data/statistics/0/statisticId")
                        .asText())
                .isEqualTo(values.at("/statistics/0/statisticId").asText());
    }
}
