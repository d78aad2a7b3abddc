// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.cometd.NotificationListener;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.cometd.ReplyFault;
import io.camelcx.simulator.genesys.cometd.SessionGate;
import io.camelcx.simulator.genesys.cometd.SessionSnapshot;
import io.camelcx.simulator.genesys.cometd.Subscriber;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFaults;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.Token;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.cometd.bayeux.ChannelId;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Workspace API and its notifications, as a test or a demonstration directs them: agents who sign in, activate their
 * channels, call each other and work on interactions. Thread-safe.
 */
public final class WorkspaceApi implements Configurable<WorkspaceSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/workspace/v3";

    /** The operation that a browser opens, so without an API key. */
    public static final String LOGIN_PATH = BASE_PATH + "/login";

    private static final String COOKIE = "WORKSPACE_SESSIONID";
    private static final Set<String> CHANNELS = Set.of(
            Event.INITIALIZATION,
            Event.VOICE,
            Event.MEDIA,
            Event.MEDIA + "/chat",
            Event.MEDIA + "/email",
            Event.MEDIA + "/workitem",
            Event.MEDIA + "/outboundpreview",
            Event.MEDIA + "/topics",
            BASE_PATH + "/workbins",
            BASE_PATH + "/contacts",
            BASE_PATH + "/media-management",
            BASE_PATH + "/statistics");
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
    private final AuthenticationService authentication;
    private final Guard guard = new Guard();
    private final Sessions sessions = new Sessions();
    private final Desks desks;
    private final Calls calls;
    private final Dialing dialing;
    private final Interactions interactions;
    private final ChatOperations chats;
    private final SessionOperations sessionOperations;
    private final Initialization initialization;
    private final OutcomeFaults faults;
    private final Dispatcher dispatcher;
    private final AtomicBoolean keepingSessions = new AtomicBoolean();
    private final NotificationServer notifications = NotificationServer.withWildcards(
            CHANNELS, new Listener(), () -> settings().delivery());

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
        this.authentication = authentication;
        this.desks = new Desks(users);
        this.calls = new Calls(seed, desks, clock);
        this.dialing = new Dialing(calls, () -> settings().answerTime(), this::answerOutside);
        this.interactions = new Interactions(seed, clock);
        this.chats = new ChatOperations(interactions, clock);
        this.initialization = new Initialization(users, this::settings, timer, clock);
        this.faults = new OutcomeFaults(seed);
        CallOperations callOperations = new CallOperations(calls, dialing);
        this.sessionOperations = new SessionOperations(calls, callOperations);
        Map<String, Action> actions = new HashMap<>();
        sessionOperations.addTo(actions);
        new DeskOperations(desks).addTo(actions);
        callOperations.addTo(actions);
        new ConsultOperations(calls, dialing).addTo(actions);
        new MediaOperations(interactions, desks).addTo(actions);
        chats.addTo(actions);
        new DirectoryOperations(desks, centre).addTo(actions);
        new ReportingOperations(statistics, clock).addTo(actions);
        this.dispatcher = new Dispatcher(actions, faults, this::settings, guard, timer, this::send);
    }

    /** Serves the API in a server that is about to start. Sessions of an earlier server are gone. */
    public void mount(ServletContextHandler context) {
        forgetClients();
        SessionGate gate = new SessionGate(
                COOKIE,
                cookie -> sessions.find(cookie).isPresent(),
                Set.of(
                        BASE_PATH + "/initialize-workspace",
                        LOGIN_PATH,
                        BASE_PATH + "/info",
                        BASE_PATH + "/version",
                        BASE_PATH + "/auth-keep-alive"),
                WorkspaceApi::forbidden);
        FilterHolder holder = new FilterHolder(gate);
        holder.setAsyncSupported(true);
        context.addFilter(holder, BASE_PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
        notifications.mount(context, settings().cometd(), BASE_PATH + "/notifications");
        Routes routes = new Routes();
        operations()
                .forEach(operation -> routes.on(
                        operation.method(),
                        BASE_PATH + operation.path(),
                        operation.name().equals("initializeWorkspace")
                                ? this::initialize
                                : call -> answer(operation, call)));
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
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
        return sessions.all();
    }

    /** The CometD clients. */
    @Control("GET /workspace/clients")
    public List<SessionSnapshot> clients() {
        return notifications.sessions();
    }

    /** The desks of all agents who had a session. */
    @Control("GET /workspace/agents")
    public List<WorkspaceAgent> agents() {
        return guard.get(() -> desks.all().stream().map(this::snapshot).toList());
    }

    /** The agent's desk; empty while there was no session of the agent. */
    @Control("GET /workspace/agents/{agent}")
    public Optional<WorkspaceAgent> agent(String agent) {
        return guard.get(() -> desks.find(agent).map(this::snapshot));
    }

    /** The calls that have not ended, and those that wait to be completed. */
    @Control("GET /workspace/calls")
    public List<WorkspaceCall> calls() {
        return guard.get(() -> calls.all().stream().map(WorkspaceApi::snapshot).toList());
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
        List<Event> events = new ArrayList<>();
        WorkspaceCall ringing = guard.get(() -> {
            Desk desk = desks.find(agent).orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent));
            try {
                String target = dialing.target(desk.dn());
                Call call = calls.create("Inbound", Optional.empty(), KeyValues.of(userData));
                call.add(from, "RoleOrigination", Call.DIALING);
                events.addAll(dialing.ring(Outcome.nothing(), call, target).events());
                return snapshot(call);
            } catch (OperationFailure e) {
                throw new IllegalStateException("The agent cannot be called: " + e.getMessage(), e);
            }
        });
        send(events);
        return ringing;
    }

    /** Lets the parties outside leave a call, which ends it if only one is left. */
    @Control("POST /workspace/calls/{id}/hang-up")
    public void hangUp(String id) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> {
            Call call = calls.find(id).orElseThrow(() -> new IllegalArgumentException("There is no call " + id));
            call.present().stream()
                    .filter(party -> desks.at(party.number()).isEmpty())
                    .forEach(party -> events.addAll(calls.leave(call, party)));
        });
        send(events);
    }

    /** Lets a telephone outside answer now. Does nothing when none rings. */
    @Control("POST /workspace/calls/{id}/answer")
    public void answerOutside(String id) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> calls.find(id).ifPresent(call -> call.present().stream()
                .filter(party ->
                        party.isIn(Call.RINGING) && desks.at(party.number()).isEmpty())
                .forEach(party -> events.addAll(dialing.answered(call, party)))));
        send(events);
    }

    /** The interactions of media, those that have ended too. */
    @Control("GET /workspace/interactions")
    public List<WorkspaceWorkItem> interactions() {
        return guard.get(
                () -> interactions.all().stream().map(WorkspaceApi::snapshot).toList());
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
        List<Event> events = new ArrayList<>();
        WorkspaceWorkItem offered = guard.get(() -> {
            Desk desk = desks.find(agent).orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent));
            WorkspaceInteraction interaction = interactions.create(mediaType, KeyValues.of(userData));
            events.add(MediaOperations.offer(interaction, desk));
            return snapshot(interaction);
        });
        send(events);
        return offered;
    }

    /** Lets the customer write in a chat. */
    @Control("POST /workspace/interactions/{id}/messages")
    public void customerWrites(String id, String text) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> {
            WorkspaceInteraction chat = interactions
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException("There is no interaction " + id));
            events.addAll(
                    ChatOperations.newMessages(chat, chats.message(chat, "Text", text, "Customer", "Customer", "All")));
        });
        send(events);
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
        send(List.of(new Event(user.userName(), channel, (ObjectNode) Json.tree(message))));
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
        notifications.sendToAll(
                channel,
                Json.text(Json.object()
                        .put("messageType", "ServiceStateChanged")
                        .put("serviceName", serviceName)
                        .put("serviceState", serviceState)));
    }

    /** Ends all sessions: every request is 403 until the next initialisation. The agents' states stay. */
    @Control("POST /workspace/sessions/drop")
    public void dropSessions() {
        sessions.clear();
        notifications.dropSessions();
    }

    /** Removes the CometD clients and keeps the sessions: the next poll answers {@code 402::Unknown client}. */
    @Control("POST /workspace/clients/drop")
    public void dropClients() {
        keepingSessions.set(true);
        try {
            notifications.dropSessions();
        } finally {
            keepingSessions.set(false);
        }
    }

    /** Sends {@code /meta/disconnect} to all CometD clients. */
    @Control("POST /workspace/disconnect")
    public void sendDisconnect() {
        notifications.sendDisconnect();
    }

    /** Changes Bayeux replies; {@link #clearReplyFaults} ends it. */
    public void onReply(ReplyFault fault) {
        notifications.onReply(fault);
    }

    /** Ends all changes of Bayeux replies. */
    public void clearReplyFaults() {
        notifications.clearReplyFaults();
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
        sessions.clear();
        initialization.clear();
        notifications.forgetClients();
    }

    private static Answer forbidden() {
        ObjectNode body = Json.object();
        body.putObject("status").put("code", 603).put("message", "Unauthorized");
        return Answer.json(403, body);
    }

    private Answer initialize(HttpCall call) {
        Token token = call.query("code")
                .flatMap(code ->
                        authentication.redeem(code, call.query("redirect_uri").orElse("")))
                .or(() -> authentication.bearer(call.header("Authorization")))
                .orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
        boolean plain = call.query("optimize_config").equals(Optional.of("true"));
        WorkspaceSession session = sessions.open(token.isUser() ? token.principal() : "", plain);
        initialization.begin(session);
        ObjectNode body = Json.object();
        body.putObject("status").put("code", 1);
        return Answer.json(200, body.put("operationId", UUID.randomUUID().toString()))
                .header(
                        "Set-Cookie",
                        COOKIE + "=" + session.cookie() + "; Path=" + BASE_PATH + "; HttpOnly",
                        "AWSALB=" + UUID.randomUUID() + "; Path=/");
    }

    private Answer answer(ApiOperation operation, HttpCall call) {
        Optional<WorkspaceSession> session =
                call.attribute(NotificationServer.SESSION_ATTRIBUTE).flatMap(cookie -> sessions.find((String) cookie));
        Optional<CentreUser> user = session.flatMap(open -> desks.users().named(open.userName()));
        Desk desk = guard.get(() -> user.map(desks::of).orElseGet(() -> Desk.visitor()));
        Answer answer = dispatcher.answer(operation, call, desk);
        if (operation.name().equals("logout")) {
            session.ifPresent(open -> {
                sessions.remove(open.cookie());
                notifications.dropSessions(open.cookie());
            });
        }
        return answer;
    }

    private void send(List<Event> events) {
        for (Event event : events) {
            for (WorkspaceSession session : sessions.of(event.userName())) {
                boolean plain = session.plainLists() || settings().plainLists();
                notifications.sendTo(
                        session.cookie(),
                        event.channel(),
                        Json.text(plain ? KeyValues.plain(event.message()) : event.message()));
            }
        }
    }

    private WorkspaceAgent snapshot(Desk desk) {
        Map<String, Boolean> channels = new LinkedHashMap<>();
        desk.channelNames().forEach(name -> channels.put(name, desk.isReady(name)));
        return new WorkspaceAgent(
                desk.userName(),
                desk.place(),
                desk.dn(),
                desk.isActive(),
                desk.agentState(),
                desk.workMode(),
                desk.isDoNotDisturb(),
                channels,
                calls.of(desk).stream().map(Call::id).toList());
    }

    private static WorkspaceCall snapshot(Call call) {
        Map<String, String> parties = new LinkedHashMap<>();
        call.parties().forEach(party -> parties.put(party.number(), party.state()));
        return new WorkspaceCall(
                call.id(), call.uuid(), call.type(), call.parentId(), parties, call.recording(), map(call.userData()));
    }

    private static WorkspaceWorkItem snapshot(WorkspaceInteraction interaction) {
        return new WorkspaceWorkItem(
                interaction.id(), interaction.mediaType(), interaction.states(), map(interaction.userData()));
    }

    private static Map<String, Object> map(ArrayNode userData) {
        return Json.map((ObjectNode)
                KeyValues.plain(Json.object().set("userData", userData)).path("userData"));
    }

    private final class Listener implements NotificationListener {
        private final ChannelId channelId = new ChannelId(Event.INITIALIZATION);

        @Override
        public void subscribed(Subscriber subscriber, String channel) {
            if (channel.equals(Event.INITIALIZATION) || channelId.getAllIds().contains(channel)) {
                sessions.find(subscriber.cookie())
                        .ifPresent(session -> initialization.subscribed(session, notifications));
            }
        }

        @Override
        public void ended(String cookie, boolean timedOut) {
            if (timedOut && settings().lostWithClients() && !keepingSessions.get()) {
                sessions.remove(cookie);
            }
        }
    }
}
