// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.NotificationChannels;
import io.camelcx.genesys.session.SessionAccess;
import io.camelcx.genesys.session.SessionCookies;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SessionUser;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.genesys.workspace.client.WorkspaceClient;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.Initialization;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.OperationIds;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that is lost, reopened, silent or left: what routes receive, and what happens to operations and to the agent. */
class LostSessionTest {

    private static final String ROUTE =
            WorkspaceBed.uri("agent1", "sessionEvents=true&activate=true&reconnectMaxDelay=100ms");
    private static final String OPTIONS = "reconnectMaxDelay=100ms&operation=";

    @AutoClose
    private final WorkspaceBed bed = WorkspaceBed.create();

    private void open() {
        bed.route("desk", ROUTE).start();
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
    }

    private int initializations() {
        return bed.journal().count("POST", "/workspace/v3/initialize-workspace");
    }

    @Test
    void callsAndInteractionsOfTheMeantimeAreDelivered() {
        open();
        bed.faults()
                .add(Fault.on("POST", "/workspace/v3/notifications*").times(3).status(503));
        bed.workspace().dropSessions();
        String call = bed.workspace()
                .ring("agent1", "4155550100", Map.of("case", "7"))
                .id();
        String chat = bed.workspace()
                .offer("agent1", "chat", Map.of("topic", "order"))
                .id();

        await().until(() -> recovered("InteractionStateChanged").size() == 1);
        WorkspaceBed.Received ringing = recovered("CallStateChanged").get(0);
        assertThat(ringing.headers())
                .containsEntry(GenesysWorkspaceConstants.CALL_ID, call)
                .containsEntry(GenesysWorkspaceConstants.STATE, "Ringing");
        assertThat(ringing.event().userData()).containsEntry("case", "7");
        WorkspaceBed.Received invited = recovered("InteractionStateChanged").get(0);
        assertThat(invited.headers())
                .containsEntry(GenesysWorkspaceConstants.INTERACTION_ID, chat)
                .containsEntry(GenesysWorkspaceConstants.MEDIA_TYPE, "chat");
        assertThat(invited.event().userData()).containsEntry("topic", "order");
    }

    private List<WorkspaceBed.Received> recovered(String messageType) {
        return bed.received().stream()
                .filter(each -> Boolean.TRUE.equals(each.headers().get(GenesysWorkspaceConstants.RECOVERED)))
                .filter(each ->
                        each.header(GenesysWorkspaceConstants.MESSAGE_TYPE).equals(messageType))
                .toList();
    }

    @Test
    void aRecoveredStateIsNoOutcome() throws Exception {
        bed.workspace().change(settings -> settings.withOperationIds(OperationIds.NEVER)
                .withAnswerTime(Duration.ofMinutes(1)));
        open();
        bed.workspace().fault(OutcomeFault.on("makeCall", OutcomeFault.Kind.NEVER));
        CompletableFuture<Exchange> dialed = CompletableFuture.supplyAsync(() ->
                bed.call("agent1", OPTIONS + "makeCall&timeout=3s", Map.of("destination", "4155550100"), Map.of()));
        await().until(() -> !bed.workspace().calls().isEmpty());
        bed.workspace().dropSessions();

        await().until(() -> !recovered("CallStateChanged").isEmpty());
        assertThat(dialed.get(20, TimeUnit.SECONDS).getException())
                .isInstanceOfSatisfying(CxApiException.class, late -> assertThat(late.outcomeUnknown())
                        .isTrue());
    }

    @Test
    void aSessionIsOpenedOnceMoreForFurtherChannels() {
        bed.route("calls", ROUTE + "&channels=voice").start();
        await().until(() -> !bed.events("DnStateChanged").isEmpty());
        bed.route("mails", WorkspaceBed.uri("agent1", "activate=true&reconnectMaxDelay=100ms&channels=email"));
        await().until(() -> initializations() == 2 && bed.workspace().clients().size() == 1);
        await().until(() -> bed.states().equals(List.of("CONNECTED", "CONNECTED"))
                || bed.states().size() == 3);
        bed.workspace().offer("agent1", "email", Map.of());
        bed.workspace().ring("agent1", "4155550100", Map.of());

        await().until(() -> !bed.events("InteractionStateChanged").isEmpty());
        bed.awaitCall("Ringing");
        assertThat(bed.journal().count("POST", "/workspace/v3/activate-channels"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 403})
    void anOperationThatFindsTheSessionLostIsCarriedOutOnceInTheNextOne(int status) {
        open();
        bed.faults()
                .add(Fault.on("POST", "/workspace/v3/voice/make-call")
                        .times(1)
                        .status(status)
                        .body("{\"status\":{\"code\":603,\"message\":\"Unauthorized\"}}"));
        Exchange dialed = bed.call("agent1", OPTIONS + "makeCall", Map.of("destination", "4155550100"), Map.of());

        assertThat(dialed.getException()).isNull();
        assertThat(initializations()).isEqualTo(2);
        assertThat(bed.workspace().calls()).hasSize(1);
    }

    @Test
    void aClientThatTheServerDoesNotKnowAnyMoreIsReplaced() {
        open();
        bed.workspace().dropClients();

        await().until(() ->
                bed.workspace().clients().size() == 1 && bed.states().size() >= 3);
        assertThat(bed.states()).endsWith("DISCONNECTED", "CONNECTED");
        bed.workspace().ring("agent1", "4155550100", Map.of());
        bed.awaitCall("Ringing");
    }

    @Test
    void aCallThatWasRefusedForItsTokenIsMadeOnce() {
        open();
        bed.simulator().genesys().authentication().revokeTokens();
        Exchange dialed = bed.call("agent1", OPTIONS + "makeCall", Map.of("destination", "4155550100"), Map.of());

        assertThat(dialed.getException()).isNull();
        assertThat(bed.workspace().calls()).hasSize(1);
    }

    @Test
    void aSessionWhoseInitializationIsNotReportedIsReadyWhenItsStateCanBeRead() throws Exception {
        bed.start();
        assertThat(bed.call("agent2", "operation=getCurrentSession").getException())
                .isNull();
        int before = initializations();
        bed.workspace().change(settings -> settings.withInitialization(Initialization.NEVER));
        AgentSession session = silent();
        bed.faults()
                .add(Fault.on("GET", "/workspace/v3/current-session").times(1).status(403));
        SessionUser user = new Idle();
        session.shared().add(user);

        await().until(() -> session.readiness().current().isDone());
        assertThat(session.readiness().current().get().path("userName").asText())
                .isEqualTo("agent1");
        assertThat(initializations() - before).as("the first could not be read").isEqualTo(2);
        session.shared().remove(user);
    }

    /** As {@link AgentSessions} makes them, with less patience. */
    private AgentSession silent() {
        GenesysApi api = bed.connection().apiAs("agent1");
        SessionCookies cookies = new SessionCookies();
        WorkspaceClient client = new WorkspaceClient(api, cookies);
        AgentSession session = new AgentSession(api, client, Duration.ofMillis(50));
        session.observe(new SharedSession(
                bed.connection(),
                new SessionAccess(api, cookies, client::initialize),
                new NotificationChannels(
                        "genesys-workspace", AgentChannels.BASE + "notifications", AgentChannels.OF_OUTCOMES),
                SessionSettings.of(1_000_000, Duration.ofMillis(20), Duration.ofMillis(20), 1.1, Duration.ZERO),
                List.of(session)));
        return session;
    }

    @Test
    void anAgentWhomAnotherSessionHasLoggedInIsNotLoggedOut() {
        bed.start();
        Map<String, Object> place = Map.of("agentId", "agent1", "placeName", "place1");
        assertThat(bed.send(WorkspaceBed.uri("agent1", "operation=activateChannels"), place, Map.of())
                        .getException())
                .isNull();
        bed.route("desk", WorkspaceBed.uri("agent1", "sessionEvents=true&activate=true&logoutOnStop=true"));
        await().until(() -> bed.states().contains("CONNECTED"));
        bed.call("agent1", "logoutOnStop=true&operation=getCurrentSession");
        bed.stop();

        assertThat(bed.journal().count("POST", "/workspace/v3/logout")).isZero();
        assertThat(bed.workspace().agent("agent1").orElseThrow().active()).isTrue();
    }

    @Test
    void aLogOutOfChannelsThatAreNotActivatedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> bed.route("desk", WorkspaceBed.uri("agent1", "logoutOnStop=true"))
                        .start())
                .hasMessageContaining("logoutOnStop needs activate=true");
    }

    @Test
    void anEventIsMadeACloudEvent() {
        bed.routes(routes -> routes.from(ROUTE)
                .filter(routes.header(GenesysWorkspaceConstants.STATE).isEqualTo("Ringing"))
                .transformDataType(new org.apache.camel.spi.DataType("genesys-workspace:application-cloudevents"))
                .process(bed::keep));
        bed.start();
        await().until(() ->
                bed.workspace().agent("agent1").filter(each -> each.active()).isPresent());
        String id = bed.workspace().ring("agent1", "4155550100", Map.of()).id();

        await().until(() -> !bed.received().isEmpty());
        WorkspaceBed.Received event = bed.received().get(0);
        assertThat(event.header("CamelCloudEventType")).isEqualTo("io.camelcx.genesys.workspace.CallStateChanged");
        assertThat(event.header("CamelCloudEventSubject")).isEqualTo(id);
        assertThat(event.header("CamelCloudEventID")).isNotEmpty();
        assertThat(event.header("Content-Type")).isEqualTo("application/json");
        assertThat((String) event.body()).contains("\"" + id + "\"").contains("Ringing");
    }

    /** Keeps the session open. */
    private static final class Idle implements SessionUser {

        @Override
        public void event(String state, String reason) {}

        @Override
        public void refused(CxApiException refusal) {}

        @Override
        public void received(String channel, JsonNode data) {}
    }
}
