// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.OperationIds;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations whose outcomes arrive as events. */
class OutcomeTest {

    @AutoClose
    private final WorkspaceBed bed = WorkspaceBed.create();

    @BeforeEach
    void agents() {
        bed.route("one", WorkspaceBed.uri("agent1", "activate=true"));
        bed.route("two", WorkspaceBed.uri("agent2", "activate=true"));
        bed.start();
        await().until(() -> bed.events("DnStateChanged").size() >= 2);
    }

    private Exchange dial() {
        return bed.call("agent1", "operation=makeCall&timeout=500ms", Map.of("destination", "5002"), Map.of());
    }

    @ParameterizedTest
    @EnumSource(OperationIds.class)
    void aCallIsMadeAnsweredHeldAndReleasedWithIdsAndWithout(OperationIds ids) {
        bed.workspace().change(settings -> settings.withOperationIds(ids));
        Exchange dialed = dial();
        assertThat(dialed.getException()).isNull();
        WorkspaceEvent dialing = dialed.getMessage().getBody(WorkspaceEvent.class);
        assertThat(dialing.state()).isEqualTo("Dialing");
        String id = dialed.getMessage().getHeader(GenesysWorkspaceConstants.CALL_ID, String.class);
        assertThat(id).isEqualTo(bed.workspace().calls().get(0).id());

        bed.awaitCall("Ringing");
        String other = bed.workspace().calls().get(0).id();
        for (Map.Entry<String, String> step : List.of(
                Map.entry("answer", "Established"), Map.entry("hold", "Held"), Map.entry("retrieve", "Established"))) {
            Exchange done = bed.call("agent2", "operation=" + step.getKey() + "&id=" + other);
            assertThat(done.getException()).isNull();
            assertThat(done.getMessage().getHeader(GenesysWorkspaceConstants.STATE))
                    .isEqualTo(step.getValue());
        }
        Exchange attached = bed.call(
                "agent1",
                "operation=attachUserData&id=" + id,
                Map.of("userData", Map.of("case", "7", "n", 1)),
                Map.of());
        assertThat(attached.getException()).isNull();
        assertThat(attached.getMessage().getBody(WorkspaceEvent.class).userData())
                .containsEntry("case", "7");
        Exchange released = bed.call("agent1", "operation=release", null, Map.of(GenesysWorkspaceConstants.ID, id));
        assertThat(released.getException()).isNull();
        assertThat(released.getMessage().getHeader(GenesysWorkspaceConstants.STATE, String.class))
                .isIn("Released", "Completed");
    }

    @Test
    void aConsultCallIsTheOutcomeOfATransferThatBegins() {
        bed.route("three", WorkspaceBed.uri("agent3", "activate=true"));
        await().until(() ->
                bed.workspace().agent("agent3").filter(each -> each.active()).isPresent());
        String id = dial().getMessage().getHeader(GenesysWorkspaceConstants.CALL_ID, String.class);
        bed.awaitCall("Ringing");
        bed.call("agent2", "operation=answer&id=" + id);

        Exchange consult =
                bed.call("agent1", "operation=initiateTransfer&id=" + id, Map.of("destination", "5003"), Map.of());

        assertThat(consult.getException()).isNull();
        WorkspaceEvent event = consult.getMessage().getBody(WorkspaceEvent.class);
        assertThat(event.content().path("parentConnId").asText()).isEqualTo(id);
        assertThat(event.callId()).isNotEqualTo(id);
    }

    @Test
    void theStateOfTheAgentIsAnOutcome() {
        Exchange ready =
                bed.call("agent1", "operation=setAgentStateReady", Map.of("agentWorkMode", "AutoIn"), Map.of());
        assertThat(ready.getMessage().getHeader(GenesysWorkspaceConstants.STATE))
                .isEqualTo("Ready");
        Exchange lunch = bed.call(
                "agent1", "operation=setAgentStateNotReady&timeout=2s", Map.of("reasonCode", "Lunch"), Map.of());
        assertThat(lunch.getException()).isNull();
        assertThat(lunch.getMessage().getBody(WorkspaceEvent.class).keyValues("reasons"))
                .containsEntry("ReasonCode", "Lunch");
        assertThat(bed.call("agent1", "operation=setDNDOn").getException()).isNull();
        assertThat(bed.call("agent1", "operation=setDNDOff").getException()).isNull();
        assertThat(bed.call("agent1", "operation=readyForMedia&mediaType=chat").getException())
                .isNull();
    }

    @Test
    void anEarlyOutcomeIsNotMissed() {
        bed.faults().add(Fault.on("POST", "*/voice/make-call").afterHandling().delay(Duration.ofMillis(300)));
        bed.workspace().fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.EARLY));

        Exchange dialed = dial();

        assertThat(dialed.getException()).isNull();
        assertThat(dialed.getMessage().getBody(WorkspaceEvent.class).state()).isEqualTo("Dialing");
    }

    @Test
    void anOutcomeThatNeverArrivesEndsWithDoubt() {
        bed.workspace().fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.NEVER));

        Exchange dialed = dial();

        assertThat(dialed.getException())
                .isInstanceOfSatisfying(CxApiException.class, late -> assertThat(late.outcomeUnknown())
                        .isTrue())
                .hasMessageContaining("makeCall failed")
                .hasMessageContaining("500 ms")
                .hasMessageContaining("may have been carried out");
    }

    @Test
    void aDoubledOutcomeIsNotThatOfTheNextOperation() {
        bed.workspace().fault(OutcomeFault.on("setDNDOn", OutcomeFault.Kind.DOUBLED));
        assertThat(bed.call("agent1", "operation=setDNDOn").getException()).isNull();
        bed.workspace().fault(OutcomeFault.on("setDNDOff", OutcomeFault.Kind.NEVER));
        assertThat(bed.call("agent1", "operation=setDNDOff&timeout=300ms").getException())
                .isInstanceOf(CxApiException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeFault.Kind.class,
            names = {"ERROR", "ERROR_WITHOUT_IDS"})
    void anErrorBecomesTheException(OutcomeFault.Kind kind) {
        bed.workspace().fault(OutcomeFault.on("makeCall", kind).error(415, "Invalid destination"));

        Exchange dialed = dial();

        assertThat(dialed.getException())
                .isInstanceOfSatisfying(CxApiException.class, error -> assertThat(error.outcomeUnknown())
                        .isFalse())
                .hasMessageContaining("Invalid destination")
                .hasMessageContaining("415");
        await().until(() -> !bed.events("EventError").isEmpty());
    }

    @Test
    void anErrorThatMayBelongToSeveralOperationsBelongsToNone() throws Exception {
        bed.workspace().fault(OutcomeFault.on("setDNDOn", OutcomeFault.Kind.NEVER));
        bed.workspace().fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.ERROR_WITHOUT_IDS));
        AtomicInteger late = new AtomicInteger();
        Thread other = new Thread(() -> {
            Exchange waiting = bed.call("agent1", "operation=setDNDOn&timeout=1s");
            late.addAndGet(((CxApiException) waiting.getException()).outcomeUnknown() ? 1 : 0);
        });
        other.start();
        await().until(() -> bed.journal().count("POST", "/workspace/v3/voice/dnd-on") == 1);

        assertThat(((CxApiException) dial().getException()).outcomeUnknown()).isTrue();
        other.join();
        assertThat(late).hasValue(1);
        assertThat(bed.events("EventError")).hasSize(1);
    }

    @Test
    void withoutWaitingAnOperationEndsWhenItIsAccepted() {
        bed.workspace().fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.NEVER));

        Exchange dialed = bed.call("agent1", "operation=makeCall&await=false", Map.of("destination", "5002"), Map.of());

        assertThat(dialed.getException()).isNull();
        assertThat(dialed.getMessage().getHeader(GenesysWorkspaceConstants.OPERATION_ID, String.class))
                .isNotBlank();
    }

    @Test
    void whatIsMissingIsRefusedBeforeAnyCall() {
        assertThat(bed.call("agent1", "operation=makeCall").getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("makeCall")
                .hasMessageContaining("data.destination");
        assertThat(bed.call("agent1", "operation=answer").getException()).hasMessageContaining("missing: id");
        assertThat(bed.call("agent1", "operation=makeCall", "no JSON", Map.of()).getException())
                .hasMessageContaining("makeCall needs a body of JSON");
        assertThat(bed.journal().count("POST", "/workspace/v3/voice/make-call")).isZero();
    }

    @Test
    void aRefusalOfTheCallIsTheException() {
        Exchange answered = bed.call("agent1", "operation=answer&id=none&timeout=500ms");
        assertThat(answered.getException()).isInstanceOf(CxApiException.class);
        bed.faults()
                .add(Fault.on("POST", "*/voice/make-call").times(1).status(500).body("<html>no</html>"));
        assertThat(dial().getException()).isInstanceOf(CxApiException.class).hasMessageContaining("HTTP 500");
        assertThat(dial().getException()).isNull();
    }

    @Test
    void aChatIsAcceptedAnsweredAndCompleted() {
        String id = bed.workspace()
                .offer("agent1", "chat", Map.of("topic", "order"))
                .id();
        String chat = "mediaType=chat&id=" + id + "&operation=";
        assertThat(bed.call("agent1", chat + "accept").getMessage().getHeader(GenesysWorkspaceConstants.STATE))
                .isEqualTo("Processing");
        Exchange sent = bed.call("agent1", chat + "sendMessage", Map.of("message", "Hello"), Map.of());
        assertThat(sent.getException()).isNull();
        Exchange messages = bed.call("agent1", chat + "chatMessages");
        assertThat(messages.getMessage().getBody(String.class)).contains("Hello");
        assertThat(bed.call("agent1", chat + "complete").getMessage().getHeader(GenesysWorkspaceConstants.STATE))
                .isEqualTo("Completed");
    }

    @Test
    void aFileIsTheBody() {
        String id = bed.workspace().offer("agent1", "email", Map.of()).id();
        String mail = "mediaType=email&id=" + id + "&channels=voice,email&operation=";
        bed.route("mails", WorkspaceBed.uri("agent1", "activate=true&channels=email"));
        bed.call("agent1", mail + "accept");
        Exchange added = bed.call("agent1", mail + "addDocument", Map.of("documentId", "7"), Map.of());
        assertThat(added.getException()).isNull();
        Exchange file = bed.call("agent1", mail + "attachments", null, Map.of("CamelGenesysWorkspaceDocumentId", "7"));
        assertThat(file.getMessage().getBody(String.class)).isEqualTo("Document 7");
    }
}
