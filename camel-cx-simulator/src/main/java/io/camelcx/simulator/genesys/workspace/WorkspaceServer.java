// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.cometd.NotificationListener;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.cometd.SessionGate;
import io.camelcx.simulator.genesys.cometd.Subscriber;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.Token;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.cometd.bayeux.ChannelId;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The sessions of the API over HTTP and CometD: they are opened by cookies, refused and lost, and receive events. Thread-safe. */
final class WorkspaceServer {
    private static final String BASE_PATH = WorkspaceApi.BASE_PATH;

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

    private final Supplier<WorkspaceSettings> settings;
    private final AuthenticationService authentication;
    private final Desks desks;
    private final Guard guard;
    private final Initialization initialization;
    private final Sessions sessions = new Sessions();
    private final AtomicBoolean keepingSessions = new AtomicBoolean();
    private final NotificationServer notifications;

    /**
     * A server without sessions.
     *
     * @param guard guards the desks
     */
    WorkspaceServer(
            Supplier<WorkspaceSettings> settings,
            AuthenticationService authentication,
            Desks desks,
            Guard guard,
            Initialization initialization) {
        this.settings = settings;
        this.authentication = authentication;
        this.desks = desks;
        this.guard = guard;
        this.initialization = initialization;
        this.notifications = NotificationServer.withWildcards(
                CHANNELS, new Listener(), () -> settings.get().delivery());
    }

    Sessions sessions() {
        return sessions;
    }

    NotificationServer notifications() {
        return notifications;
    }

    /** Serves the API in a server that is about to start. Sessions of an earlier server are gone. */
    void mount(ServletContextHandler context, List<ApiOperation> operations, Dispatcher dispatcher) {

        SessionGate gate = new SessionGate(
                COOKIE,
                cookie -> sessions.find(cookie).isPresent(),
                Set.of(
                        BASE_PATH + "/initialize-workspace",
                        WorkspaceApi.LOGIN_PATH,
                        BASE_PATH + "/info",
                        BASE_PATH + "/version",
                        BASE_PATH + "/auth-keep-alive"),
                WorkspaceServer::forbidden);
        FilterHolder holder = new FilterHolder(gate);
        holder.setAsyncSupported(true);
        context.addFilter(holder, BASE_PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
        notifications.mount(context, settings.get().cometd(), BASE_PATH + "/notifications");
        Routes routes = new Routes();
        operations.forEach(operation -> routes.on(
                operation.method(),
                BASE_PATH + operation.path(),
                operation.name().equals("initializeWorkspace")
                        ? this::initialize
                        : call -> answer(operation, call, dispatcher)));
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
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

    private Answer answer(ApiOperation operation, HttpCall call, Dispatcher dispatcher) {
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

    /** Sends events to all sessions of their agents. */
    void send(List<Event> events) {
        for (Event event : events) {
            for (WorkspaceSession session : sessions.of(event.userName())) {
                boolean plain = session.plainLists() || settings.get().plainLists();
                notifications.sendTo(
                        session.cookie(),
                        event.channel(),
                        Json.text(plain ? KeyValues.plain(event.message()) : event.message()));
            }
        }
    }

    /** Ends all sessions. */
    void dropSessions() {
        sessions.clear();
        notifications.dropSessions();
    }

    /** Removes the CometD clients and keeps the sessions. */
    void dropClients() {
        keepingSessions.set(true);
        try {
            notifications.dropSessions();
        } finally {
            keepingSessions.set(false);
        }
    }

    void forgetClients() {
        sessions.clear();
        initialization.clear();
        notifications.forgetClients();
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
            if (timedOut && settings.get().lostWithClients() && !keepingSessions.get()) {
                sessions.remove(cookie);
            }
        }
    }
}
