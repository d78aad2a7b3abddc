// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.session.SessionFailure;
import io.camelcx.genesys.session.SessionReadiness;
import io.camelcx.genesys.session.SessionUser;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.genesys.workspace.client.PendingOutcomes;
import io.camelcx.genesys.workspace.client.WorkspaceClient;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.genesys.workspace.client.WorkspaceTable;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Observes the session of an agent: makes it ready for operations, closes the gap after an interruption, and matches the outcomes of operations. */
final class AgentSession implements SessionUser {

    private static final Logger LOG = LoggerFactory.getLogger(AgentSession.class);

    private static final long LOGOUT_SECONDS = 5;

    private final GenesysApi api;
    private final WorkspaceClient client;
    private final Duration initializationTime;
    private final PendingOutcomes pending;
    private final SessionReadiness readiness = new SessionReadiness();
    private volatile Optional<SharedSession> session = Optional.empty();
    private volatile Optional<Activation> activation = Optional.empty();
    private volatile boolean activated;
    private volatile boolean wasReady;

    /** @param initializationTime how long its outcome may take; then the state of the session is read instead */
    AgentSession(GenesysApi api, WorkspaceClient client, Duration initializationTime) {
        this.api = api;
        this.client = client;
        this.initializationTime = initializationTime;
        this.pending = new PendingOutcomes(api.threads().workers());
    }

    /** Called once, before the session has a user. */
    void observe(SharedSession observed) {
        session = Optional.of(observed);
    }

    SharedSession shared() {
        return session.orElseThrow();
    }

    WorkspaceClient client() {
        return client;
    }

    PendingOutcomes pending() {
        return pending;
    }

    SessionReadiness readiness() {
        return readiness;
    }

    /**
     * Channels are activated whenever the session becomes ready and has none.
     *
     * @throws IllegalArgumentException if another endpoint wants something else
     */
    void activate(Activation wanted) {
        if (activation.filter(other -> !other.equals(wanted)).isPresent()) {
            throw new IllegalArgumentException("All endpoints of an agent that set activate must set place, dn,"
                    + " activateChannels, agentWorkMode and logoutOnStop alike");
        }
        boolean isNew = activation.isEmpty();
        activation = Optional.of(wanted);
        if (isNew && readiness.current().isDone()) {
            shared().reopen(SessionFailure.because("channels are to be activated"));
        }
    }

    @Override
    public void opened() {
        CompletableFuture<JsonNode> awaited = readiness.current();
        if (!awaited.isDone()) {
            api.waiting().after(initializationTime, () -> silent(awaited));
        }
    }

    /** A server that has initialized the session before may not report it again. */
    private CompletableFuture<Void> silent(CompletableFuture<JsonNode> awaited) {
        if (awaited.isDone() || readiness.current() != awaited) {
            return CompletableFuture.completedFuture(null);
        }
        return client.currentSession().handle((current, failure) -> {
            if (failure == null) {
                prepare(current.path("user"));
            } else {
                shared().reopen(SessionFailure.because("the initialization of the session has no outcome"));
            }
            return null;
        });
    }

    @Override
    public void resumed(boolean messagesLost) {
        if (messagesLost) {
            onWorker(() -> client.currentSession().thenAccept(this::recover));
        }
    }

    @Override
    public void closed() {
        readiness.reset();
    }

    @Override
    public void stopped() {
        readiness.fail(problem("the session was closed"));
        pending.failAll("the session was closed before the outcome arrived");
        if (activated && activation.map(Activation::logoutOnStop).orElse(false)) {
            logOut();
        }
        activated = false;
        activation = Optional.empty();
        wasReady = false;
        readiness.reset();
    }

    /** After the end of the CometD session, as the vendor recommends. */
    private void logOut() {
        try {
            client.call(
                            WorkspaceTable.operation("logout"),
                            OperationInput.body(api.json().createObjectNode()))
                    .get(LOGOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The agent could not be logged out: {}", e.getMessage());
        }
    }

    @Override
    public void event(String state, String reason) {
        // The state of the session is that of the vendor's initialization.
    }

    @Override
    public void refused(CxApiException refusal) {
        readiness.fail(refusal);
    }

    @Override
    public void received(String channel, JsonNode data) {
        if (AgentChannels.INITIALIZATION.equals(channel)) {
            initialized(data);
        } else if (!data.path(WorkspaceEvent.RECOVERED).asBoolean(false)) {
            // A recovered event has the state of before, which no operation need have led to.
            pending.received(data);
        }
    }

    private void initialized(JsonNode message) {
        switch (message.path("state").asText("")) {
            case "Complete" -> onWorker(() -> prepare(message.path("data").path("user")));
            case "Failed" -> {
                CxApiException failure = CxApiException.of(GenesysApi.VENDOR, "initializeWorkspace")
                        .problem("the vendor reports Failed" + reason(message))
                        .build();
                shared().reopen(SessionFailure.of(failure));
            }
            default -> LOG.debug("The initialization of the session is in progress");
        }
    }

    private static String reason(JsonNode message) {
        JsonNode errors = message.has("errors")
                ? message.path("errors")
                : message.path("data").path("errors");
        return errors.isEmpty() && !errors.isTextual() ? "" : ": " + errors;
    }

    /** Before operations go on, channels are activated; then the gap is closed. */
    private void prepare(JsonNode user) {
        boolean again = wasReady;
        wasReady = true;
        if (activation.isEmpty() && !again) {
            readiness.complete(user);
            return;
        }
        client.currentSession()
                .exceptionally(none -> api.json().nullNode())
                .thenCompose(current -> activated(user, current).thenAccept(done -> {
                    readiness.complete(user);
                    if (again) {
                        recover(current);
                    }
                }))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        shared().reopen(SessionFailure.of(Futures.unwrap(failure)));
                    }
                });
    }

    private CompletableFuture<?> activated(JsonNode user, JsonNode current) {
        Optional<Activation> wanted =
                activation.filter(its -> !RecoveredStates.active(current).isObject());
        if (wanted.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        ObjectMapper mapper = api.json();
        return client.call(
                        WorkspaceTable.operation("activateChannels"),
                        OperationInput.body(wanted.get().body(user, mapper)))
                .thenAccept(done -> activated = true);
    }

    private void recover(JsonNode current) {
        new RecoveredStates(current, api.json()).deliver(shared()::deliver);
    }

    /** The threads of the session must not make calls. */
    private void onWorker(Runnable work) {
        api.waiting()
                .after(Duration.ZERO, () -> {
                    work.run();
                    return CompletableFuture.completedFuture(Map.of());
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.debug("Work of a session that has ended was left out", failure);
                    }
                });
    }

    private static CxApiException problem(String text) {
        return CxApiException.of(GenesysApi.VENDOR, "session").problem(text).build();
    }
}
