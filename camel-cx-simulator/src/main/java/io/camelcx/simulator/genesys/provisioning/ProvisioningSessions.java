// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.ProvisioningSettings;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.oauth.Token;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The sessions, by their cookies, with the types of objects that they watch. Thread-safe. */
final class ProvisioningSessions {
    static final String COOKIE = "PROVISIONING_SESSIONID";
    private static final String BASE_PATH = ProvisioningApi.BASE_PATH;

    private final UserDirectory users;
    private final AuthenticationService authentication;
    private final Supplier<ProvisioningSettings> settings;
    private final Clock clock;
    private final Map<String, ProvisioningSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> watched = new ConcurrentHashMap<>();

    ProvisioningSessions(
            UserDirectory users,
            AuthenticationService authentication,
            Supplier<ProvisioningSettings> settings,
            Clock clock) {
        this.users = users;
        this.authentication = authentication;
        this.settings = settings;
        this.clock = clock;
    }

    /** The operations that open and end sessions. */
    void addTo(Routes routes, NotificationServer notifications) {
        routes.on("POST", BASE_PATH + "/initialize-provisioning", this::initialize)
                .on("GET", BASE_PATH + "/initialize-provisioning", this::initialize)
                .on("POST", BASE_PATH + "/login", this::login)
                .on("POST", BASE_PATH + "/logout", call -> logout(call, notifications))
                .on("GET", BASE_PATH + "/logout", call -> logout(call, notifications));
    }

    void addTo(Map<String, ProvisioningAction> actions) {
        actions.put("postWatchObjects", this::watch);
        actions.put("deleteWatchObjects", this::unwatch);
    }

    boolean isOpen(String id) {
        return sessions.containsKey(id);
    }

    Optional<ProvisioningSession> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    List<ProvisioningSession> all() {
        return List.copyOf(sessions.values());
    }

    /** The ids of the sessions that watch a type. */
    List<String> watching(String type) {
        return watched.entrySet().stream()
                .filter(entry -> entry.getValue().contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    void clear() {
        sessions.clear();
        watched.clear();
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
                id, userName, clock.instant().plus(settings.get().warmUp()));
        sessions.put(id, session);
        return Envelope.done(Json.object().put("sessionId", id), List.of())
                .header(
                        "Set-Cookie",
                        COOKIE + "=" + id + "; Path=" + BASE_PATH + "; HttpOnly",
                        "AWSALB=" + UUID.randomUUID() + "; Path=/");
    }

    private Answer logout(HttpCall call, NotificationServer notifications) {
        String id =
                (String) call.attribute(NotificationServer.SESSION_ATTRIBUTE).orElse("");
        sessions.remove(id);
        watched.remove(id);
        notifications.dropSessions(id);
        return Envelope.done();
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
}
