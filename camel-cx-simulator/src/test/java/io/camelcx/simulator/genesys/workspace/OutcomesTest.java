// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.OperationIds;
import io.camelcx.simulator.http.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When and how the outcome of an operation arrives. */
class OutcomesTest {
    private static final String CALL = "{\"operationId\":\"op-1\",\"data\":{\"destination\":\"5002\"}}";

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(clock));

    private final WorkspaceApi workspace = simulator.genesys().workspace();

    @AutoClose
    private AgentClient one;

    @AutoClose
    private AgentClient two;

    @BeforeEach
    void agents() throws Exception {
        one = AgentClient.activated(simulator, "agent1");
        two = AgentClient.activated(simulator, "agent2");
    }

    @Test
    void theOperationIdComesBackInTheAnswerAndInTheEvent() {
        assertThat(one.post("/voice/make-call", CALL).json().toString())
                .isEqualTo("{\"status\":{\"code\":1},\"operationId\":\"op-1\"}");

        assertThat(one.awaitEvent("CallStateChanged").path("operationId").asText())
                .isEqualTo("op-1");
        assertThat(two.awaitEvent("CallStateChanged").has("operationId")).isFalse();
        assertThat(one.post("/voice/ready", "").json().path("operationId").asText())
                .isNotBlank();
    }

    @Test
    void theOperationIdsMayBeLeftOut() {
        workspace.change(api -> api.withOperationIds(OperationIds.OBSERVED));
        one.post("/voice/make-call", CALL);
        assertThat(one.awaitCall("Dialing").path("id").asText()).isNotBlank();
        assertThat(one.awaitEvent("CallStateChanged").has("operationId")).isFalse();

        two.post(
                "/voice/calls/" + two.awaitCall("Ringing").path("id").asText() + "/answer",
                "{\"operationId\":\"op-2\"}");

        AgentClient.soon().until(() -> two.events("CallStateChanged").stream()
                .anyMatch(event -> event.path("operationId").asText().equals("op-2")));
    }

    @Test
    void anEarlyOutcomeOvertakesTheAnswer() {
        simulator
                .faults()
                .add(Fault.on("POST", "*/voice/make-call").afterHandling().delay(Duration.ofSeconds(3)));
        workspace.fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.EARLY).times(1));
        Thread calling = new Thread(() -> one.post("/voice/make-call", CALL));
        calling.start();

        one.awaitCall("Dialing");
        assertThat(calling.isAlive()).isTrue();
        AgentClient.soon().until(() -> !calling.isAlive());
    }

    @Test
    void aLateOutcomeComesByTheClock() {
        workspace.fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.LATE).delay(Duration.ofMinutes(1)));
        one.post("/voice/make-call", CALL);
        two.awaitCall("Ringing");
        assertThat(one.events("CallStateChanged")).isEmpty();

        clock.advance(Duration.ofMinutes(1));

        one.awaitCall("Dialing");
    }

    @Test
    void aLostOutcomeIsSeenByTheNextRead() {
        workspace.fault(OutcomeFault.on("*", OutcomeFault.Kind.NEVER).times(1));
        one.post("/voice/make-call", CALL);
        two.awaitCall("Ringing");

        assertThat(one.events("CallStateChanged")).isEmpty();
        assertThat(one.get("/current-session")
                        .json()
                        .at("/data/user/activeSession/calls/0/state")
                        .asText())
                .isEqualTo("Dialing");
        assertThat(workspace.faults()).isEmpty();
    }

    @Test
    void anOutcomeComesTwice() {
        workspace.fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.DOUBLED));
        one.post("/voice/make-call", CALL);

        AgentClient.soon().until(() -> one.events("CallStateChanged").size() == 2);
    }

    @Test
    void anErrorHasTheIdsOrNone() {
        workspace.fault(
                OutcomeFault.on("makeCall", OutcomeFault.Kind.ERROR).times(1).error(415, "Invalid destination"));
        one.post("/voice/make-call", CALL);
        JsonNode error = one.awaitEvent("EventError");
        assertThat(error)
                .isEqualTo(AgentClient.json(
                        "{\"messageType\":\"EventError\",\"error\":{\"errorCode\":415,\"errorMessage\":\"Invalid destination\"},"
                                + "\"operationId\":\"op-1\",\"dn\":\"5001\"}"));
        assertThat(workspace.calls()).isEmpty();

        one.forget();
        workspace.fault(
                OutcomeFault.on("makeCall", OutcomeFault.Kind.ERROR_WITHOUT_IDS).times(1));
        one.post("/voice/make-call", CALL);
        assertThat(one.awaitEvent("EventError").has("operationId")).isFalse();
    }

    @Test
    void aShareOfTheOperationsGoesWrong() {
        workspace.fault(OutcomeFault.on("setDNDOn", OutcomeFault.Kind.NEVER).share(0.5));
        one.forget();
        for (int i = 0; i < 40; i++) {
            one.post("/voice/dnd-on", "");
        }
        workspace.clearFaults();
        one.post("/voice/not-ready", "{\"data\":{\"reasonCode\":\"Lunch\"}}");
        AgentClient.soon().until(() -> one.events("DnStateChanged").stream()
                .anyMatch(event -> event.at("/dn/reasons/0/value").asText().equals("Lunch")));

        assertThat(one.events("DnStateChanged")).hasSizeBetween(10, 32);
    }

    @Test
    void aTestDirectsThemOverHttp() {
        SimulatorClient control = new SimulatorClient(simulator);
        assertThat(control.post(
                                "/__sim/genesys/workspace/faults",
                                "{\"operation\":\"makeCall\",\"kind\":\"NEVER\",\"times\":2}")
                        .json()
                        .toString())
                .isEqualTo("{\"done\":true}");
        assertThat(control.get("/__sim/genesys/workspace/faults")
                        .json()
                        .at("/faults/0/times")
                        .asInt())
                .isEqualTo(2);
        control.delete("/__sim/genesys/workspace/faults");
        assertThat(control.post("/__sim/genesys/workspace/calls", "{\"agent\":\"agent1\"}")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("Inbound");
        one.awaitCall("Ringing");
        assertThat(control.get("/__sim/genesys/workspace/agents/agent1").json().path("calls"))
                .hasSize(1);
        assertThat(control.post(
                                "/__sim/genesys/workspace/settings",
                                "{\"idsInErrors\":true,\"operationIds\":\"NEVER\"}")
                        .json()
                        .path("operationIds")
                        .asText())
                .isEqualTo("NEVER");
        control.post("/__sim/genesys/workspace/send", """
                {"agent":"agent1","channel":"/workspace/v3/voice","message":{"messageType":"Unheard","n":1}}""");
        assertThat(one.awaitEvent("Unheard").path("n").asInt()).isEqualTo(1);
        control.post(
                "/__sim/genesys/workspace/service-state",
                "{\"serviceName\":\"VOICE\",\"serviceState\":\"UNAVAILABLE\"}");
        assertThat(one.awaitEvent("ServiceStateChanged").path("serviceState").asText())
                .isEqualTo("UNAVAILABLE");
        assertThat(workspace.offer("agent1", "chat", Map.of()).states()).isEqualTo(Map.of("agent1", "Invited"));
    }
}
