// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on a session that is open, and those that need none. */
final class SessionOperations {
    private final Calls calls;
    private final CallOperations callOperations;
    private final Interactions interactions;
    private final Map<String, String> services = new LinkedHashMap<>();

    SessionOperations(Calls calls, CallOperations callOperations, Interactions interactions) {
        this.calls = calls;
        this.callOperations = callOperations;
        this.interactions = interactions;
        List.of("VOICE", "STATS", "IXN", "UCS").forEach(name -> services.put(name, "AVAILABLE"));
    }

    void addTo(Map<String, Action> actions) {
        actions.put("getCurrentSession", this::currentSession);
        actions.put("logout", request -> Outcome.of(logout(request.desk())));
        actions.put("login", request -> redirect(request, "/auth/v3/oauth/authorize"));
        actions.put("logoutRedirect", request -> redirect(request, "/workspace/v3/login"));
        actions.put(
                "info",
                request -> Outcome.of(Answer.json(
                        200, Json.object().put("version", "9.0.000.97").put("changeset", "simulator"))));
        actions.put(
                "version", request -> Outcome.of(Answer.json(200, Json.object().put("version", "9.0.000.97"))));
        actions.put("authKeepAlive", request -> Outcome.of(Answer.empty(200)));
    }

    /** Sets what {@code current-session} says of a service. */
    void setService(String name, String state) {
        services.put(name, state);
    }

    private Outcome currentSession(WorkspaceRequest request) {
        Desk desk = request.desk();
        ObjectNode data = Json.object();
        ObjectNode user = desk.userJson();
        data.set("user", user);
        if (!desk.isActive()) {
            return Outcome.of(data);
        }
        ObjectNode active = user.putObject("activeSession").put("currentPlace", desk.place());
        active.set("dn", desk.dnJson());
        active.set("calls", callOperations.list(desk).path("calls"));
        ArrayNode channels = active.putObject("media").putArray("channels");
        desk.channelNames().forEach(name -> channels.add(channel(desk, name)));
        ArrayNode list = active.putArray("services");
        services.forEach(
                (name, state) -> list.addObject().put("serviceName", name).put("serviceState", state));
        active.put("agentReserved", 0).put("autoCompleteCall", desk.completesCalls());
        // As observed, the states are sent again too.
        return Outcome.of(data).with(List.of(Event.dnState(desk), desk.channelState(desk.channelNames())));
    }

    /** A channel with the interactions that the agent has, or is invited to. */
    private ObjectNode channel(Desk desk, String name) {
        ObjectNode channel = desk.channelJson(name);
        ArrayNode list = channel.withArrayProperty("interactions");
        interactions.all().stream()
                .filter(interaction -> interaction.mediaType().equals(name))
                .filter(interaction -> interaction.agents().contains(desk.userName()))
                .forEach(interaction -> list.add(interaction.json(desk.userName())));
        return channel;
    }

    /** Ends the agent's work, whatever sessions there are. */
    List<Event> logout(Desk desk) {
        if (!desk.isActive()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(calls.leaveAll(desk));
        List<String> channels = desk.channelNames();
        desk.logout();
        events.add(Event.dnState(desk));
        events.add(desk.channelState(channels));
        return events;
    }

    private static Outcome redirect(WorkspaceRequest request, String otherwise) {
        return Outcome.of(Answer.redirect(request.call().query("redirect_uri").orElse(otherwise)));
    }
}
