// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static io.camelcx.simulator.genesys.workspace.WorkspaceInteraction.COMPLETED;
import static io.camelcx.simulator.genesys.workspace.WorkspaceInteraction.INVITED;
import static io.camelcx.simulator.genesys.workspace.WorkspaceInteraction.PROCESSING;
import static io.camelcx.simulator.genesys.workspace.WorkspaceInteraction.QUEUED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The operations on interactions of any media type: a state machine for the states, and changes that keep the state. */
final class MediaOperations {

    /** A change of the agent's own state. */
    private record Step(List<String> from, String to, boolean ends) {}

    private static final Map<String, Step> STEPS = Map.of(
            "accept", new Step(List.of(INVITED), PROCESSING, false),
            "reject", new Step(List.of(INVITED), QUEUED, false),
            "complete", new Step(List.of(PROCESSING), COMPLETED, true),
            "placeInQueue", new Step(List.of(PROCESSING, INVITED), QUEUED, false),
            "transferAgent", new Step(List.of(PROCESSING), QUEUED, false),
            "pullInteractionFromWorkbin", new Step(List.of(QUEUED, "InWorkbin", ""), PROCESSING, false));

    private final Interactions interactions;
    private final Desks desks;

    MediaOperations(Interactions interactions, Desks desks) {
        this.interactions = interactions;
        this.desks = desks;
    }

    void addTo(Map<String, Action> actions) {
        STEPS.forEach((name, step) -> actions.put(name, request -> step(request, step)));
        change(actions, "attachMediaUserData", Interactions.PROPERTIES, (request, interaction) -> interaction
                .userData()
                .addAll(request.keyValues("userData")));
        change(
                actions,
                "updateMediaUserData",
                Interactions.PROPERTIES,
                (request, interaction) -> KeyValues.update(interaction.userData(), request.keyValues("userData")));
        change(actions, "deleteMediaUserData", Interactions.PROPERTIES, (request, interaction) -> request.data()
                .path("keys")
                .forEach(key -> KeyValues.remove(interaction.userData(), key.asText())));
        change(
                actions,
                "setComment",
                Interactions.CONTENT,
                (request, interaction) -> interaction.setComment(request.text("comment")));
        change(actions, "addDocument", Interactions.CONTENT, this::addDocument);
        change(actions, "removeAttachment", Interactions.CONTENT, (request, interaction) -> interaction
                .attachments()
                .remove(request.variable("documentId")));
        for (String name : List.of("mediaSwitchToMonitor", "mediaSwitchToCoach", "mediaSwitchToBargeIn")) {
            change(actions, name, Interactions.STATUS, (request, interaction) -> {});
        }
        for (String name : List.of("invite", "consult", "inviteByQueue", "consultByQueue")) {
            actions.put(name, this::bringIn);
        }
        change(actions, "cancelConsultationChat", Interactions.PROPERTIES, (request, interaction) -> {});
        actions.put("removeFromConference", this::remove);
        for (String name : List.of("mediaStartMonitoring", "mediaStopMonitoring")) {
            actions.put(name, MediaOperations::monitoring);
        }
        actions.put("attachments", this::attachment);
    }

    private void change(
            Map<String, Action> actions,
            String name,
            String notificationType,
            BiConsumer<WorkspaceRequest, WorkspaceInteraction> change) {
        actions.put(name, request -> {
            WorkspaceInteraction interaction = interactions.required(request);
            change.accept(request, interaction);
            return Outcome.of(toAll(interaction, request.desk(), notificationType));
        });
    }

    private Outcome step(WorkspaceRequest request, Step step) {
        String me = request.desk().userName();
        WorkspaceInteraction interaction = interactions.required(request);
        String state = interaction.state(me).orElse("");
        if (!step.from().contains(state) || interaction.hasEnded()) {
            throw new OperationFailure(
                    56, "The interaction is " + (state.isEmpty() ? "not the agent's" : state) + ", not " + step.from());
        }
        Optional<Desk> next = request.optional("agentId").map(this::desk);
        interaction.enter(me, step.to());
        request.optional("queue").ifPresent(interaction::place);
        if (step.ends()) {
            interaction.end();
        }
        List<Event> events = new ArrayList<>(List.of(Interactions.event(interaction, me, Interactions.STATUS)));
        next.ifPresent(desk -> events.add(offer(interaction, desk)));
        return Outcome.of(events);
    }

    private Outcome bringIn(WorkspaceRequest request) {
        WorkspaceInteraction interaction = interactions.required(request);
        Optional<Desk> other = request.optional("agentId").map(this::desk);
        List<Event> events = new ArrayList<>();
        events.add(Interactions.event(interaction, request.desk().userName(), Interactions.PROPERTIES));
        other.ifPresent(desk -> events.add(offer(interaction, desk)));
        return Outcome.of(events);
    }

    private Outcome remove(WorkspaceRequest request) {
        WorkspaceInteraction interaction = interactions.required(request);
        String other = desk(request.text("agentId")).userName();
        interaction.enter(other, "Canceled");
        return Outcome.of(
                Interactions.event(interaction, request.desk().userName(), Interactions.PROPERTIES),
                Interactions.event(interaction, other, Interactions.STATUS));
    }

    static Event offer(WorkspaceInteraction interaction, Desk desk) {
        interaction.enter(desk.userName(), INVITED);
        return Interactions.event(interaction, desk.userName(), Interactions.STATUS);
    }

    private Desk desk(String agent) {
        return desks.find(agent).orElseThrow(() -> new OperationFailure(36, "Unknown agent " + agent));
    }

    static List<Event> toAll(WorkspaceInteraction interaction, Desk first, String notificationType) {
        List<Event> events = new ArrayList<>();
        events.add(Interactions.event(interaction, first.userName(), notificationType));
        interaction.agents().stream()
                .filter(agent -> !agent.equals(first.userName()))
                .forEach(agent -> events.add(Interactions.event(interaction, agent, notificationType)));
        return events;
    }

    private static Outcome monitoring(WorkspaceRequest request) {
        ObjectNode message = Json.object()
                .put("messageType", "MonitoringStateChanged")
                .put(
                        "eventType",
                        request.operation().name().equals("mediaStartMonitoring")
                                ? "MonitoringStarted"
                                : "MonitoringStopped");
        message.putObject("event").put("agentId", request.text("agentId"));
        return Outcome.of(
                new Event(request.desk().userName(), Event.MEDIA + "/" + request.variable("mediatype"), message));
    }

    private void addDocument(WorkspaceRequest request, WorkspaceInteraction interaction) {
        ObjectNode document = Json.object()
                .put("id", request.text("documentId"))
                .put("name", request.optional("name").orElse("document"))
                .put("mime", request.optional("mime").orElse("application/octet-stream"))
                .put("size", request.data().path("size").asLong(0));
        interaction.attachments().put(request.text("documentId"), document);
    }

    private Outcome attachment(WorkspaceRequest request) {
        WorkspaceInteraction interaction = interactions.required(request);
        String id = request.variable("documentId");
        ObjectNode document = Optional.ofNullable(interaction.attachments().get(id))
                .orElseThrow(() -> Envelope.refusal(404, "Unknown document " + id));
        return Outcome.of(Answer.of(
                        200, document.path("mime").asText(), ("Document " + id).getBytes(StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document.path("name").asText() + "\""));
    }
}
