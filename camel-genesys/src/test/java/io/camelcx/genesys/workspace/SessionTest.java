// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.FailureCapture;
import io.camelcx.test.RouteTestBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The session of an agent: its start, its events, its loss and its end. */
class SessionTest {

    private static final String ROUTE = WorkspaceBed.uri("agent1", "sessionEvents=true&activate=true");

    @AutoClose
    private final WorkspaceBed bed = WorkspaceBed.create();

    private void open() {
        bed.route("desk", ROUTE).start();
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
    }

    @Test
    void aRouteReceivesTheCallsOfItsAgent() {
        open();
        bed.workspace().ring("agent1", "4155550100", Map.of("customer", "42"));

        bed.awaitCall("Ringing");
        WorkspaceBed.Received ringing = bed.received().stream()
                .filter(each -> each.header(GenesysWorkspaceConstants.STATE).equals("Ringing"))
                .findFirst()
                .orElseThrow();
        String id = bed.workspace().calls().get(0).id();
        assertThat(ringing.headers())
                .containsEntry(GenesysWorkspaceConstants.EVENT, "event")
                .containsEntry(GenesysWorkspaceConstants.CHANNEL, "/workspace/v3/voice")
                .containsEntry(GenesysWorkspaceConstants.MESSAGE_TYPE, "CallStateChanged")
                .containsEntry(GenesysWorkspaceConstants.CALL_ID, id)
                .containsEntry(GenesysWorkspaceConstants.ID, id)
                .containsEntry(GenesysWorkspaceConstants.AGENT, "agent1");
        assertThat(ringing.event().userData()).containsEntry("customer", "42");
        assertThat(ringing.event().content().path("ani").asText()).isEqualTo("4155550100");
    }

    @Test
    void keysAndValuesAreReadInTheirPlainFormToo() {
        bed.workspace().change(settings -> settings.withPlainLists(true));
        open();
        bed.workspace().ring("agent1", "4155550100", Map.of("customer", "42"));

        bed.awaitCall("Ringing");
        assertThat(bed.events("CallStateChanged").get(0).userData()).containsEntry("customer", "42");
    }

    @Test
    void aRouteReceivesOnlyTheChannelsThatItHasAskedFor() {
        bed.route("desk", ROUTE + "&channels=chat").start();
        await().until(() ->
                bed.workspace().agent("agent1").filter(each -> each.active()).isPresent());
        bed.workspace().ring("agent1", "4155550100", Map.of());
        bed.workspace().offer("agent1", "chat", Map.of());

        await().until(() -> !bed.events("InteractionStateChanged").isEmpty());
        assertThat(bed.events("CallStateChanged")).isEmpty();
        assertThat(bed.received().stream()
                        .map(each -> each.header(GenesysWorkspaceConstants.MEDIA_TYPE))
                        .filter(type -> !type.isEmpty()))
                .containsOnly("chat");
    }

    @Test
    void listeningLogsNoAgentIn() {
        bed.route("desk", WorkspaceBed.uri("agent1", "sessionEvents=true")).start();
        await().until(() -> bed.states().contains("CONNECTED"));

        assertThat(bed.send(WorkspaceBed.uri("agent1", "operation=getCurrentSession"))
                        .getException())
                .isNull();
        assertThat(bed.journal().count("POST", "/workspace/v3/activate-channels"))
                .isZero();
        bed.stop();
        assertThat(bed.journal().count("POST", "/workspace/v3/logout")).isZero();
    }

    @Test
    void consumerAndProducerOfAnAgentShareItsSession() {
        open();
        Exchange current = bed.call("agent1", "operation=getCurrentSession");

        assertThat(current.getException()).isNull();
        Map<?, ?> user = (Map<?, ?>) current.getMessage().getBody(Map.class).get("user");
        assertThat(user.get("userName")).isEqualTo("agent1");
        assertThat(bed.workspace().sessions()).hasSize(1);
    }

    @Test
    void aRouteThatJoinsAnOpenSessionReceivesItsState() {
        open();
        bed.route("second", WorkspaceBed.uri("agent1", "sessionEvents=true"));

        await().until(() -> bed.states().equals(List.of("CONNECTED", "CONNECTED")));
        assertThat(bed.workspace().sessions()).hasSize(1);
        bed.workspace().dropSessions();
        await().until(() -> bed.states().size() == 6);
        assertThat(bed.states()).filteredOn("DISCONNECTED"::equals).hasSize(2);
    }

    @Test
    void aLostSessionIsOpenedAgainAndTheGapIsClosed() {
        open();
        bed.workspace().dropSessions();
        await().until(() -> bed.states().equals(List.of("CONNECTED", "DISCONNECTED", "CONNECTED")));

        await().until(() -> bed.events("DnStateChanged").stream().anyMatch(WorkspaceEvent::isRecovered));
        assertThat(bed.received().stream()
                        .anyMatch(each -> Boolean.TRUE.equals(each.headers().get(GenesysWorkspaceConstants.RECOVERED))))
                .isTrue();
        assertThat(bed.journal().count("POST", "/workspace/v3/activate-channels"))
                .as("the agent is still logged in")
                .isEqualTo(1);
    }

    @Test
    void anOperationThatFindsTheSessionLostIsCarriedOutInTheNextOne() {
        bed.route("desk", ROUTE + "&reconnectMaxDelay=100ms").start();
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
        bed.faults()
                .add(Fault.on("POST", "/workspace/v3/voice/ready")
                        .times(1)
                        .status(403)
                        .body("{\"status\":{\"code\":603,\"message\":\"Unauthorized\"}}"));
        Exchange ready = bed.call("agent1", "reconnectMaxDelay=100ms&operation=setAgentStateReady");

        assertThat(ready.getException()).isNull();
        assertThat(bed.journal().count("POST", "/workspace/v3/initialize-workspace"))
                .isEqualTo(2);
    }

    @Test
    void aWrongApiKeyIsNotTakenForALostSession() {
        open();
        bed.faults()
                .add(Fault.on("POST", "/workspace/v3/voice/ready")
                        .times(1)
                        .status(403)
                        .body("{\"message\":\"Forbidden\"}"));
        Exchange ready = bed.call("agent1", "operation=setAgentStateReady");

        assertThat(ready.getException()).hasMessageContaining("HTTP 403").hasMessageContaining("Forbidden");
        assertThat(bed.journal().count("POST", "/workspace/v3/initialize-workspace"))
                .isEqualTo(1);
    }

    @Test
    void anInitializationThatFailsIsReportedAndFailsOperations() {
        FailureCapture captured = new FailureCapture();
        bed.bind("failures", captured);
        bed.workspace().change(settings -> settings.withInitialization(WorkspaceSettings.Initialization.FAILED));
        bed.route("desk", ROUTE + "&exceptionHandler=#failures&reconnectMaxDelay=20ms")
                .start();

        await().until(() -> !captured.failures().isEmpty());
        assertThat(captured.failures().get(0)).hasMessageContaining("Failed");
        Exchange call = bed.call("agent1", "reconnectMaxDelay=20ms&timeout=300ms&operation=setDNDOn");
        assertThat(call.getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("setDNDOn failed")
                .hasMessageContaining("not ready");

        bed.workspace().change(settings -> settings.withInitialization(WorkspaceSettings.Initialization.COMPLETE));
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
    }

    @Test
    void operationsWaitForALateInitialization() {
        bed.workspace().change(settings -> settings.withInitializationTime(Duration.ofMillis(500)));
        bed.start();
        Exchange call = bed.call("agent1", "operation=setAgentStateReady");

        assertThat(call.getException()).isNull();
        assertThat(call.getMessage().getBody(WorkspaceEvent.class).state()).isEqualTo("Ready");
    }

    @Test
    void anAgentIsLoggedOutOnlyIfTheRouteSaysSo() {
        open();
        bed.stopRoute("desk");
        assertThat(bed.workspace().agent("agent1").orElseThrow().active()).isTrue();
        bed.removeRoute("desk");

        bed.route("other", WorkspaceBed.uri("agent2", "activate=true&logoutOnStop=true"));
        await().until(() ->
                bed.workspace().agent("agent2").filter(each -> each.active()).isPresent());
        bed.stopRoute("other");
        assertThat(bed.workspace().agent("agent2").orElseThrow().active()).isFalse();
    }

    @Test
    void theSessionsOfManyAgentsUseTheThreadsOfOne() {
        bed.route("desk1", WorkspaceBed.uri("agent1", "sessionEvents=true"));
        bed.start();
        await().until(() -> bed.states().size() == 1);
        for (int i = 2; i <= 20; i++) {
            bed.route("desk" + i, WorkspaceBed.uri("agent" + i, "sessionEvents=true"));
        }
        await().until(() -> bed.states().size() == 20);
        assertThat(bed.workspace().sessions()).hasSize(20);
        assertThat(RouteTestBed.threads("GenesysSession")).hasSize(1);
    }

    @Test
    void aHundredStopsAndStartsLeaveNoSessionAndNoThread() {
        bed.route("desk", WorkspaceBed.uri("agent1", "sessionEvents=true")).start();
        await().until(() -> bed.states().size() == 1);
        for (int i = 0; i < 100; i++) {
            bed.stopRoute("desk");
            assertThat(bed.workspace().clients()).isEmpty();
            int before = bed.states().size();
            bed.startRoute("desk");
            await().pollInterval(Duration.ofMillis(5)).until(() -> bed.states().size() > before);
        }
        assertThat(bed.workspace().clients()).hasSize(1);
        bed.stopRoute("desk");
        await().untilAsserted(() -> {
            assertThat(RouteTestBed.threads("GenesysSession")).isEmpty();
            assertThat(RouteTestBed.threads("GenesysDelivery")).isEmpty();
        });
    }

    @Test
    void wrongOptionsAreRefusedAtTheStart() {
        assertThatThrownBy(() -> bed.route("a", WorkspaceBed.uri("agent1", "channels=phone"))
                        .start())
                .hasMessageContaining("channels must contain some of")
                .hasMessageContaining("phone");
    }

    @Test
    void anAgentWithoutAPasswordIsRefusedAtTheStart() {
        assertThatThrownBy(() -> bed.route("a", WorkspaceBed.uri("stranger", "channels=voice"))
                        .start())
                .hasMessageContaining("agentPasswords[stranger] is missing");
    }
}
