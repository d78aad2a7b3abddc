// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.Token;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String COOKIE = "PROVISIONING_SESSIONID";
    private static final String OPERATIONS = "/operations";
    private static final String OBJECTS = "/objects";

    private final AtomicReference<ProvisioningSettings> settings;
    private final UserDirectory users;
    private final AuthenticationService authentication;
    private final ClockTimer timer;
    private final Clock clock;
    private final OutcomeFaults faults;
    private final Map<String, ProvisioningAction> actions = new HashMap<>();
    private final Map<String, ProvisioningSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> watched = new ConcurrentHashMap<>();
    private final NotificationServer notifications = NotificationServer.withWildcards(
            Set.of(OPERATIONS, OBJECTS), new Listener(), () -> UpdateDelivery.IN_ORDER);

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
        this.authentication = authentication;
        this.timer = timer;
        this.clock = clock;
        this.faults = new OutcomeFaults(seed);
        ObjectStore objects = new ObjectStore(users, this::changed);
        UserOperations operations = new UserOperations(users, objects, this::changed, clock);
        new SettingOperations().addTo(actions);
        objects.addTo(actions);
        operations.addTo(actions);
        new ImportOperations(users, operations, this::settings, timer).addTo(actions);
        new ExportOperations(users, this::settings, clock).addTo(actions);
        actions.put("postWatchObjects", this::watch);
        actions.put("deleteWatchObjects", this::unwatch);
        actions.put("getArgs", request -> Envelope.done(Json.object().put("args", ""), List.of()));
    }

    /** Serves the API in a server that is about to start. Sessions of an earlier server are gone. */
    public void mount(ServletContextHandler context) {
        forgetClients();
        ObjectNode lost = Json.object();
        lost.putObject("status").put("code", 520).put("message", "Unauthorized");
        lost.put("statusCode", 21).put("statusMessage", "Unauthorized");
        SessionGate gate = new SessionGate(
                COOKIE,
                sessions::containsKey,
                Set.of(BASE_PATH + "/initialize-provisioning", BASE_PATH + "/login"),
                () -> Answer.json(settings().lostStatus(), lost));
        FilterHolder holder = new FilterHolder(gate);
        holder.setAsyncSupported(true);
        context.addFilter(holder, BASE_PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
        notifications.mount(context, settings().cometd(), BASE_PATH + "/notifications");
        Routes routes = new Routes()
                .on("POST", BASE_PATH + "/initialize-provisioning", this::initialize)
                .on("GET", BASE_PATH + "/initialize-provisioning", this::initialize)
                .on("POST", BASE_PATH + "/login", this::login)
                .on("POST", BASE_PATH + "/logout", this::logout)
                .on("GET", BASE_PATH + "/logout", this::logout);
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
        return List.copyOf(sessions.values());
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
        notifications.sendToAll(OBJECTS, message(channel, (ObjectNode) Json.tree(data)));
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
        watched.clear();
        notifications.forgetClients();
    }

    private Answer initialize(HttpCall call) {
        ObjectNode body = call.json().orElseGet(Json::object);
        Token token = Optional.of(body.path("code").asText(""))
                .filter(code -> !code.isBlank())
                .flatMap(code ->
                        authentication.redeem(code, body.path("redirect_uri").asText()))
                .or(() -> authentication.bearer(call.header("Authorization")))
                .orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
        return open(token.isUser() ? token.principal() : "");
    }

    private Answer login(HttpCall call) {
        JsonNode data = call.json().map(body -> body.path("data")).orElseGet(Json::object);
        return users.signIn(data.path("name").asText(), data.path("password").asText())
                .map(user -> open(user.userName()))
                .orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
    }

    private Answer open(String userName) {
        String id = UUID.randomUUID().toString();
        ProvisioningSession session = new ProvisioningSession(
                id, userName, clock.instant().plus(settings().warmUp()));
        sessions.put(id, session);
        return Envelope.done(Json.object().put("sessionId", id), List.of())
                .header(
                        "Set-Cookie",
                        COOKIE + "=" + id + "; Path=" + BASE_PATH + "; HttpOnly",
                        "AWSALB=" + UUID.randomUUID() + "; Path=/");
    }

    private Answer logout(HttpCall call) {
        String id =
                (String) call.attribute(NotificationServer.SESSION_ATTRIBUTE).orElse("");
        sessions.remove(id);
        watched.remove(id);
        notifications.dropSessions(id);
        return Envelope.done();
    }

    private Answer answer(ApiOperation operation, HttpCall call) {
        ProvisioningSession session = call.attribute(NotificationServer.SESSION_ATTRIBUTE)
                .map(id -> sessions.get(id))
                .orElseThrow(() -> Envelope.refusal(401, "Unauthorized"));
        ProvisioningRequest request = ProvisioningRequest.read(operation, call, session);
        ProvisioningAction action = actions.get(operation.name());
        return operation.isAsynchronous() ? accept(request, action) : action.answer(request);
    }

    private Answer accept(ProvisioningRequest request, ProvisioningAction action) {
        Optional<OutcomeFault> fault = faults.next(request.operation());
        String id = request.call().query("_aioId").orElseThrow();
        String result = fault.filter(OutcomeFault::isError)
                .map(error -> text(Envelope.error(500, error.errorMessage())))
                .orElseGet(() -> text(result(request, action)));
        boolean withId =
                fault.map(OutcomeFault::kind).orElse(OutcomeFault.Kind.LATE) != OutcomeFault.Kind.ERROR_WITHOUT_IDS;
        String message = outcome(withId ? id : "", request, result);
        Runnable sending = () -> notifications.sendTo(request.session().id(), OPERATIONS, message);
        switch (fault.map(OutcomeFault::kind).map(Enum::name).orElse("")) {
            case "EARLY" -> sending.run();
            case "LATE" -> timer.after(fault.orElseThrow().delay(), sending);
            case "NEVER" -> {
                // The operation was carried out.
            }
            case "DOUBLED" ->
                request.call().afterAnswer(() -> {
                    sending.run();
                    sending.run();
                });
            default -> request.call().afterAnswer(sending);
        }
        ObjectNode body = Json.object();
        body.putObject("status").put("code", 1);
        return Answer.json(200, body);
    }

    private static Answer result(ProvisioningRequest request, ProvisioningAction action) {
        try {
            return action.answer(request);
        } catch (RefusedException e) {
            return e.answer();
        }
    }

    /** The message of an outcome: the result is JSON text in it. */
    private String outcome(String id, ProvisioningRequest request, String result) {
        ObjectNode data = Json.object();
        if (!id.isEmpty()) {
            data.put("id", id);
        }
        data.put("path", request.operation().path());
        ObjectNode inner = data.putObject("data");
        if (settings().resultsAsText()) {
            inner.put("data", result);
        } else {
            inner.set(
                    "data",
                    Json.readObject(result.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        }
        return message("operations", data);
    }

    private static String message(String channel, ObjectNode data) {
        ObjectNode message = Json.object().put("channel", channel);
        message.set("data", data);
        return Json.text(message);
    }

    private static String text(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Answer watch(ProvisioningRequest request) {
        Set<String> types = watched.computeIfAbsent(request.session().id(), id -> ConcurrentHashMap.newKeySet());
        request.body().path("types").forEach(type -> types.add(type.asText()));
        return Envelope.done();
    }

    private Answer unwatch(ProvisioningRequest request) {
        TreeSet<String> types = new TreeSet<>();
        request.body().path("types").forEach(type -> types.add(type.asText()));
        if (types.isEmpty()) {
            watched.remove(request.session().id());
        } else {
            watched.getOrDefault(request.session().id(), new TreeSet<>()).removeAll(types);
        }
        return Envelope.done();
    }

    private void changed(ObjectChange change) {
        ObjectNode data = Json.object().put("type", change.type()).put("action", change.action());
        data.set("object", change.object());
        watched.forEach((id, types) -> {
            if (types.contains(change.type())) {
                notifications.sendTo(id, OBJECTS, message("objects", data));
            }
        });
    }

    private final class Listener implements NotificationListener {
        @Override
        public void subscribed(Subscriber subscriber, String channel) {
            ProvisioningSession session = sessions.get(subscriber.cookie());
            if (session != null) {
                Duration left = Duration.between(clock.instant(), session.warm());
                timer.after(
                        left.isNegative() ? Duration.ZERO : left,
                        () -> notifications.sendTo(
                                session.id(),
                                OBJECTS,
                                message("db", Json.object().put("dbUpdated", true))));
            }
        }

        @Override
        public void ended(String cookie, boolean timedOut) {
            // A session stays without clients.
        }
    }
}
