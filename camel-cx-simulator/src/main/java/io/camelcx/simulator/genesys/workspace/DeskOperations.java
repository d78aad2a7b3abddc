// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations on the agent's own states. */
final class DeskOperations {
    private static final List<String> MEDIA = List.of("chat", "email", "workitem");
    private static final Set<String> READY_MODES = Set.of("AutoIn", "ManualIn");
    private static final Set<String> NOT_READY_MODES =
            Set.of("AfterCallWork", "AuxWork", "LegalGuard", "NoCallDisconnect", "WalkAway");

    private final Desks desks;

    DeskOperations(Desks desks) {
        this.desks = desks;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("activateChannels", this::activate);
        actions.put("activateVoice", this::activateVoice);
        actions.put("activateMedia", this::activateMedia);
        actions.put("deactivateVoice", request -> setVoice(request, false));
        actions.put("deactivateMedia", this::deactivateMedia);
        actions.put("loginVoice", request -> setVoice(request, true));
        actions.put("logoutVoice", request -> setVoice(request, false));
        actions.put("setAgentStateReady", request -> enter(request, Desk.READY, READY_MODES));
        actions.put("setAgentStateNotReady", request -> enter(request, Desk.NOT_READY, NOT_READY_MODES));
        actions.put("setDNDOn", request -> change(request, () -> request.desk().setDoNotDisturb(true)));
        actions.put("setDNDOff", request -> change(request, () -> request.desk().setDoNotDisturb(false)));
        actions.put("forward", request -> change(request, () -> request.desk().forward(request.optional("forwardTo"))));
        actions.put(
                "cancelForward", request -> change(request, () -> request.desk().forward(Optional.empty())));
        actions.put("readyForMedia", request -> enterChannel(request, Desk.READY));
        actions.put("notReadyForMedia", request -> enterChannel(request, Desk.NOT_READY));
        actions.put("removeMedia", this::removeMedia);
    }

    private Outcome activate(WorkspaceRequest request) {
        Desk desk = request.desk();
        Optional<String> place = request.optional("placeName");
        Optional<String> dn = request.optional("dn");
        if (place.isPresent() == dn.isPresent()) {
            throw Envelope.refusal(400, "data must have either placeName or dn");
        }
        if (request.optional("agentId").isEmpty()) {
            throw Envelope.refusal(400, "agentId is missing");
        }
        CentreUser seat = place.flatMap(
                        name -> desks.users().first(user -> user.place().equals(name)))
                .or(() -> dn.flatMap(
                        number -> desks.users().first(user -> user.dn().equals(number))))
                .orElseThrow(() -> Envelope.refusal(
                        400, place.map(name -> "Unknown place " + name).orElse("Unknown DN " + dn.orElse(""))));
        if (desks.isTaken(seat.dn(), desk)) {
            throw Envelope.refusal(400, "The place " + seat.place() + " is in use");
        }
        desks.seat(
                desk,
                seat.place(),
                seat.dn(),
                request.data().path("autoCompleteCall").asBoolean(true));
        desk.setVoice(true);
        List<String> channels = names(request.data().path("channels"));
        desk.removeChannels();
        (channels.isEmpty() ? MEDIA : channels)
                .stream().filter(name -> !name.equals("voice")).forEach(desk::addChannel);
        return Outcome.of(Event.dnState(desk), desk.channelState(desk.channelNames()));
    }

    private Outcome activateVoice(WorkspaceRequest request) {
        return setVoice(request, true);
    }

    private Outcome activateMedia(WorkspaceRequest request) {
        requireActive(request.desk());
        List<String> channels = names(request.data().path("channels"));
        channels.forEach(request.desk()::addChannel);
        return Outcome.of(request.desk().channelState(channels));
    }

    private Outcome deactivateMedia(WorkspaceRequest request) {
        List<String> channels = request.desk().channelNames();
        request.desk().removeChannels();
        return Outcome.of(request.desk().channelState(channels));
    }

    private Outcome setVoice(WorkspaceRequest request, boolean on) {
        requireActive(request.desk());
        request.desk().setVoice(on);
        return Outcome.of(Event.dnState(request.desk()));
    }

    private Outcome enter(WorkspaceRequest request, String state, Set<String> modes) {
        Desk desk = request.desk();
        requireVoice(desk);
        Optional<String> mode = request.optional("agentWorkMode");
        mode.filter(given -> !modes.contains(given)).ifPresent(given -> {
            throw Envelope.refusal(400, "agentWorkMode is " + given + ", allowed are " + modes);
        });
        ArrayNode reasons = request.keyValues("reasons");
        request.optional("reasonCode")
                .ifPresent(code -> reasons.insert(0, KeyValues.pair("ReasonCode", Json.tree(code))));
        desk.enter(state, mode.orElse("Unknown"), reasons);
        return Outcome.of(Event.dnState(desk));
    }

    private Outcome change(WorkspaceRequest request, Runnable change) {
        requireVoice(request.desk());
        change.run();
        return Outcome.of(Event.dnState(request.desk()));
    }

    private Outcome enterChannel(WorkspaceRequest request, String state) {
        String name = channel(request);
        ArrayNode reasons = Json.object().arrayNode();
        request.optional("reasonCode").ifPresent(code -> reasons.add(KeyValues.pair("ReasonCode", Json.tree(code))));
        if (request.data().path("reason") instanceof ObjectNode reason) {
            reasons.addAll(KeyValues.of(reason));
        }
        request.desk().enterChannel(name, state, reasons);
        return Outcome.of(request.desk().channelState(List.of(name)));
    }

    private Outcome removeMedia(WorkspaceRequest request) {
        String name = channel(request);
        request.desk().removeChannel(name);
        return Outcome.of(request.desk().channelState(List.of(name)));
    }

    private static String channel(WorkspaceRequest request) {
        String name = request.variable("mediatype");
        if (!request.desk().hasChannel(name)) {
            throw new OperationFailure(59, "The channel " + name + " is not active");
        }
        return name;
    }

    private static void requireActive(Desk desk) {
        if (!desk.isActive()) {
            throw Envelope.refusal(400, "Channels are not activated");
        }
    }

    static void requireVoice(Desk desk) {
        if (!desk.hasVoice()) {
            throw new OperationFailure(53, "Agent is not logged in");
        }
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        // Either names, or objects with a name.
        list.forEach(item ->
                names.add(item.isTextual() ? item.asText() : item.path("name").asText()));
        return names;
    }
}
