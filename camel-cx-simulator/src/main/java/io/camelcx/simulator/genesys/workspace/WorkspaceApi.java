// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.cometd.ReplyFault;
import io.camelcx.simulator.genesys.cometd.SessionSnapshot;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFaults;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The Workspace API and its notifications, as a test or a demonstration directs them: agents who sign in, activate their
 * channels, call each other and work on interactions. Thread-safe.
 */
public final class WorkspaceApi implements Configurable<WorkspaceSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/workspace/v3";

    /** The operation that a browser opens, so without an API key. */
    public static final String LOGIN_PATH = BASE_PATH + "/login";

    private static final Map<String, String> SERVICE_CHANNELS = Map.of(
            "VOICE",
            Event.VOICE,
            "IXN",
            Event.MEDIA,
            "UCS",
            BASE_PATH + "/contacts",
            "STATS",
            BASE_PATH + "/statistics");

    private final AtomicReference<WorkspaceSettings> settings;
    private final Guard guard = new Guard();
    private final Desks desks;
    private final Calls calls;
    private final Outside outside;
    private final Desktop desktop;
    private final Interactions interactions;
    private final SessionOperations sessionOperations;
    private final WorkspaceServer server;
    private final OutcomeFaults faults;
    private final Dispatcher dispatcher;

    /**
     * An API without sessions.
     *
     * @param users who may be agents
     * @param authentication knows their tokens
     * @param statistics has the values of the reporting
     * @param seed the seed of ids and of the choice of faults
     * @param timer runs what happens later
     */
    public WorkspaceApi(
            WorkspaceSettings settings,
            UserDirectory users,
            AuthenticationService authentication,
            StatisticsService statistics,
            ContactCentre centre,
            long seed,
            ClockTimer timer,
            Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.desks = new Desks(users);
        this.calls = new Calls(seed, desks, clock);
        Dialing dialing = new Dialing(calls, () -> settings().answerTime(), this::answerOutside);
        this.interactions = new Interactions(seed, clock);
        ChatOperations chats = new ChatOperations(interactions, clock);
        this.server = new WorkspaceServer(
                this::settings, authentication, desks, guard, new Initialization(users, this::settings, timer, clock));
        this.faults = new OutcomeFaults(seed);
        CallOperations callOperations = new CallOperations(calls, dialing);
        this.sessionOperations = new SessionOperations(calls, callOperations, interactions);
        Map<String, Action> actions = new HashMap<>();
        sessionOperations.addTo(actions);
        new DeskOperations(desks).addTo(actions);
        callOperations.addTo(actions);
        new ConsultOperations(calls, dialing).addTo(actions);
        new MediaOperations(interactions, desks).addTo(actions);
        chats.addTo(actions);
        new DirectoryOperations(desks, centre, calls).addTo(actions);
        new ReportingOperations(statistics, clock).addTo(actions);
        this.dispatcher = new Dispatcher(actions, faults, this::settings, guard, timer, server::send);
        this.outside = new Outside(guard, calls, dialing, interactions, chats, server::send);
        this.desktop = new Desktop(guard, calls, dialing, server::send);
    }

    /** Serves the API in a server that is about to start. Sessions of an earlier server are gone. */
    public void mount(ServletContextHandler context) {
        server.forgetClients();
        server.mount(context, operations(), dispatcher);
    }

    @Override
    public String api() {
        return "workspace";
    }

    @Override
    public WorkspaceSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<WorkspaceSettings> change) {
        settings.updateAndGet(change);
    }

    /** The operations of the API. */
    public List<ApiOperation> operations() {
        return ApiOperation.table("workspace");
    }

    /** The open sessions. */
    @Control("GET /workspace/sessions")
    public List<WorkspaceSession> sessions() {
        return server.sessions().all();
    }

    /** The CometD clients. */
    @Control("GET /workspace/clients")
    public List<SessionSnapshot> clients() {
        return server.notifications().sessions();
    }

    /** The desks of all agents who had a session. */
    @Control("GET /workspace/agents")
    public List<WorkspaceAgent> agents() {
        return guard.get(() ->
                desks.all().stream().map(desk -> desk.snapshot(calls.of(desk))).toList());
    }

    /** The agent's desk; empty while there was no session of the agent. */
    @Control("GET /workspace/agents/{agent}")
    public Optional<WorkspaceAgent> agent(String agent) {
        return guard.get(() -> desks.find(agent).map(desk -> desk.snapshot(calls.of(desk))));
    }

    /** Lets an agent sign in at the vendor's desktop and be ready, which needs no session. Does nothing when the agent is signed in. */
    @Control("POST /workspace/agents/{agent}/sign-in")
    public void signIn(String agent) {
        desktop.signIn(agent);
    }

    /** Lets an agent answer the calls that ring, at the vendor's desktop. */
    @Control("POST /workspace/agents/{agent}/answer")
    public void answer(String agent) {
        desktop.answer(agent);
    }

    /** Lets an agent leave all calls, at the vendor's desktop. */
    @Control("POST /workspace/agents/{agent}/hang-up")
    public void hangUpAll(String agent) {
        desktop.hangUp(agent);
    }

    /** The calls that have not ended, and those that wait to be completed. */
    @Control("GET /workspace/calls")
    public List<WorkspaceCall> calls() {
        return guard.get(() -> calls.all().stream().map(Outside::snapshot).toList());
    }

    /**
     * Lets a telephone outside call an agent.
     *
     * @param agent the agent's user name, employee id or number
     * @param from the number of the caller
     * @param userData what is attached to the call
     * @throws IllegalStateException if the agent cannot be reached
     */
    @Control("POST /workspace/calls")
    public WorkspaceCall ring(
            String agent,
            @Control.Default("\"4155550100\"") String from,
            @Control.Default("{}") Map<String, Object> userData) {
        return outside.ring(agent, from, userData);
    }

    /** Lets the parties outside leave a call, which ends it if only one is left. */
    @Control("POST /workspace/calls/{id}/hang-up")
    public void hangUp(String id) {
        outside.hangUp(id);
    }

    /** Lets a telephone outside answer now. Does nothing when none rings. */
    @Control("POST /workspace/calls/{id}/answer")
    public void answerOutside(String id) {
        outside.answer(id);
    }

    /** The interactions of media, those that have ended too. */
    @Control("GET /workspace/interactions")
    public List<WorkspaceWorkItem> interactions() {
        return guard.get(
                () -> interactions.all().stream().map(Outside::snapshot).toList());
    }

    /**
     * Invites an agent to a new interaction.
     *
     * @param agent the agent's user name, employee id or number
     * @param mediaType such as {@code chat}, {@code email} and {@code workitem}
     */
    @Control("POST /workspace/interactions")
    public WorkspaceWorkItem offer(
            String agent,
            @Control.Default("workitem") String mediaType,
            @Control.Default("{}") Map<String, Object> userData) {
        return outside.offer(agent, mediaType, userData);
    }

    /** Lets the customer write in a chat. */
    @Control("POST /workspace/interactions/{id}/messages")
    public void customerWrites(String id, String text) {
        outside.write(id, text);
    }

    /** Adds a fault of outcomes. */
    @Control("POST /workspace/faults")
    public void fault(@Control.Body OutcomeFault fault) {
        faults.add(fault);
    }

    /** The faults of outcomes that are still active. */
    @Control("GET /workspace/faults")
    public List<OutcomeFault> faults() {
        return faults.list();
    }

    /** Ends all faults of outcomes. */
    @Control("DELETE /workspace/faults")
    public void clearFaults() {
        faults.clear();
    }

    /**
     * Sends an agent's sessions any message.
     *
     * @param channel such as {@code /workspace/v3/voice}
     */
    @Control("POST /workspace/send")
    public void send(String agent, String channel, Map<String, Object> message) {
        CentreUser user = guard.get(() -> desks.find(agent)
                .map(Desk::user)
                .orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent)));
        server.send(List.of(new Event(user.userName(), channel, (ObjectNode) Json.tree(message))));
    }

    /**
     * Changes what the API says of a service behind it, and notifies all sessions.
     *
     * @param serviceName {@code VOICE}, {@code IXN}, {@code UCS} or {@code STATS}
     * @param serviceState {@code AVAILABLE} or {@code UNAVAILABLE}
     */
    @Control("POST /workspace/service-state")
    public void serviceState(String serviceName, String serviceState) {
        String channel = Optional.ofNullable(SERVICE_CHANNELS.get(serviceName))
                .orElseThrow(() -> new IllegalArgumentException(
                        "serviceName is " + serviceName + ", allowed are " + SERVICE_CHANNELS.keySet()));
        guard.run(() -> sessionOperations.setService(serviceName, serviceState));
        server.notifications()
                .sendToAll(
                        channel,
                        Json.text(Json.object()
                                .put("messageType", "ServiceStateChanged")
                                .put("serviceName", serviceName)
                                .put("serviceState", serviceState)));
    }

    /** Ends all sessions: every request is 403 until the next initialisation. The agents' states stay. */
    @Control("POST /workspace/sessions/drop")
    public void dropSessions() {
        server.dropSessions();
    }

    /** Removes the CometD clients and keeps the sessions: the next poll answers {@code 402::Unknown client}. */
    @Control("POST /workspace/clients/drop")
    public void dropClients() {
        server.dropClients();
    }

    /** Sends {@code /meta/disconnect} to all CometD clients. */
    @Control("POST /workspace/disconnect")
    public void sendDisconnect() {
        server.notifications().sendDisconnect();
    }

    /** Changes Bayeux replies; {@link #clearReplyFaults} ends it. */
    public void onReply(ReplyFault fault) {
        server.notifications().onReply(fault);
    }

    /** Ends all changes of Bayeux replies. */
    public void clearReplyFaults() {
        server.notifications().clearReplyFaults();
    }

    /** Removes sessions, desks, calls, interactions and faults; for use between two runs. */
    @Control("DELETE /workspace")
    public void clear() {
        dropSessions();
        faults.clear();
        guard.run(() -> {
            desks.clear();
            calls.clear();
            interactions.clear();
        });
    }

    /** Drops what a stopped server leaves behind. */
    public void forgetClients() {
        server.forgetClients();
    }
}
