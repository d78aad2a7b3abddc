// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
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
import io.camelcx.simulator.genesys.settings.ProvisioningSettings;
import io.camelcx.simulator.genesys.settings.UpdateDelivery;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Provisioning API and its notifications, as a test or a demonstration directs them. Its users are those who sign in and
 * work as agents. Everything but the sessions outlives a restart. Thread-safe.
 */
public final class ProvisioningApi implements Configurable<ProvisioningSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/provisioning/v3";

    private static final String OBJECTS = "/objects";

    private final AtomicReference<ProvisioningSettings> settings;
    private final UserDirectory users;
    private final ClockTimer timer;
    private final Clock clock;
    private final OutcomeFaults faults;
    private final Map<String, ProvisioningAction> actions = new HashMap<>();
    private final ProvisioningSessions sessions;
    private final Outcomes outcomes;
    private final NotificationServer notifications = NotificationServer.withWildcards(
            Set.of(Outcomes.CHANNEL, OBJECTS), new Listener(), () -> UpdateDelivery.IN_ORDER);

    /**
     * An API without sessions.
     *
     * @param users who are provisioned
     * @param authentication knows the tokens
     * @param seed the seed of the choice of faults
     * @param timer runs what happens later
     */
    public ProvisioningApi(
            ProvisioningSettings settings,
            UserDirectory users,
            AuthenticationService authentication,
            long seed,
            ClockTimer timer,
            Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.users = users;
        this.timer = timer;
        this.clock = clock;
        this.faults = new OutcomeFaults(seed);
        this.sessions = new ProvisioningSessions(users, authentication, this::settings, clock);
        this.outcomes =
                new Outcomes(faults, notifications, timer, () -> settings().resultsAsText());
        ObjectStore objects = new ObjectStore(users, this::changed);
        UserOperations operations = new UserOperations(users, objects, this::changed, clock);
        new SettingOperations().addTo(actions);
        objects.addTo(actions);
        operations.addTo(actions);
        new ImportOperations(users, operations, this::settings, timer).addTo(actions);
        new ExportOperations(users, this::settings, clock).addTo(actions);
        sessions.addTo(actions);
        actions.put("getArgs", request -> Envelope.done(Json.object().put("args", ""), List.of()));
    }

    /** Serves the API in a server that is about to start. Sessions of an earlier server are gone. */
    public void mount(ServletContextHandler context) {
        forgetClients();
        ObjectNode lost = Json.object();
        lost.putObject("status").put("code", 520).put("message", "Unauthorized");
        lost.put("statusCode", 21).put("statusMessage", "Unauthorized");
        SessionGate gate = new SessionGate(
                ProvisioningSessions.COOKIE,
                sessions::isOpen,
                Set.of(BASE_PATH + "/initialize-provisioning", BASE_PATH + "/login"),
                () -> Answer.json(settings().lostStatus(), lost));
        FilterHolder holder = new FilterHolder(gate);
        holder.setAsyncSupported(true);
        context.addFilter(holder, BASE_PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
        notifications.mount(context, settings().cometd(), BASE_PATH + "/notifications");
        Routes routes = new Routes();
        sessions.addTo(routes, notifications);
        operations()
                .forEach(operation ->
                        routes.on(operation.method(), BASE_PATH + operation.path(), call -> answer(operation, call)));
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
    }

    @Override
    public String api() {
        return "provisioning";
    }

    @Override
    public ProvisioningSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<ProvisioningSettings> change) {
        settings.updateAndGet(change);
    }

    /** The operations of the API. */
    public List<ApiOperation> operations() {
        return ApiOperation.table("provisioning");
    }

    /** The users as the API shows them, without passwords. */
    @Control("GET /provisioning/users")
    public List<CentreUser> users() {
        return users.all();
    }

    /** The open sessions. */
    @Control("GET /provisioning/sessions")
    public List<ProvisioningSession> sessions() {
        return sessions.all();
    }

    /** The CometD clients. */
    @Control("GET /provisioning/clients")
    public List<SessionSnapshot> clients() {
        return notifications.sessions();
    }

    /** Ends all sessions: every request is refused with the code 520 until the next initialisation. */
    @Control("POST /provisioning/sessions/drop")
    public void dropSessions() {
        sessions.clear();
        notifications.dropSessions();
    }

    /** Removes the CometD clients and keeps the sessions: the next poll answers {@code 402::Unknown client}. */
    @Control("POST /provisioning/clients/drop")
    public void dropClients() {
        notifications.dropSessions();
    }

    /** Adds a fault of outcomes. */
    @Control("POST /provisioning/faults")
    public void fault(@Control.Body OutcomeFault fault) {
        faults.add(fault);
    }

    /** The faults of outcomes that are still active. */
    @Control("GET /provisioning/faults")
    public List<OutcomeFault> faults() {
        return faults.list();
    }

    /** Ends all faults of outcomes. */
    @Control("DELETE /provisioning/faults")
    public void clearFaults() {
        faults.clear();
    }

    /** Sends all sessions a message with this channel in its data. */
    @Control("POST /provisioning/send")
    public void send(String channel, Map<String, Object> data) {
        notifications.sendToAll(OBJECTS, Outcomes.message(channel, (ObjectNode) Json.tree(data)));
    }

    /** Changes Bayeux replies; {@link #clearReplyFaults} ends it. */
    public void onReply(ReplyFault fault) {
        notifications.onReply(fault);
    }

    /** Ends all changes of Bayeux replies. */
    public void clearReplyFaults() {
        notifications.clearReplyFaults();
    }

    /** Drops what a stopped server leaves behind. */
    public void forgetClients() {
        sessions.clear();
        notifications.forgetClients();
    }

    private Answer answer(ApiOperation operation, HttpCall call) {
        ProvisioningSession session = call.attribute(NotificationServer.SESSION_ATTRIBUTE)
                .flatMap(id -> sessions.find((String) id))
                .orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
        ProvisioningRequest request = ProvisioningRequest.read(operation, call, session);
        ProvisioningAction action = actions.get(operation.name());
        return operation.isAsynchronous() ? outcomes.accept(request, action) : action.answer(request);
    }

    private void changed(ObjectChange change) {
        ObjectNode data = Json.object().put("type", change.type()).put("action", change.action());
        data.set("object", change.object());
        sessions.watching(change.type())
                .forEach(id -> notifications.sendTo(id, OBJECTS, Outcomes.message("objects", data)));
    }

    private final class Listener implements NotificationListener {
        @Override
        public void subscribed(Subscriber subscriber, String channel) {
            sessions.find(subscriber.cookie()).ifPresent(session -> {
                Duration left = Duration.between(clock.instant(), session.warm());
                timer.after(
                        left.isNegative() ? Duration.ZERO : left,
                        () -> notifications.sendTo(
                                session.id(),
                                OBJECTS,
                                Outcomes.message("db", Json.object().put("dbUpdated", true))));
            });
        }

        @Override
        public void ended(String cookie, boolean timedOut) {
            // A session stays without clients.
        }
    }
}
