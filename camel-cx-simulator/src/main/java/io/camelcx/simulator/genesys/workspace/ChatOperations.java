// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operations that write in a chat, and its transcript. */
final class ChatOperations {
    private final Interactions interactions;
    private final Clock clock;

    ChatOperations(Interactions interactions, Clock clock) {
        this.interactions = interactions;
        this.clock = clock;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("sendMessage", request -> write(request, "Text", "message"));
        actions.put("sendUrl", request -> write(request, "PushUrl", "url"));
        actions.put("sendTypingStarted", request -> write(request, "TypingStarted", "message"));
        actions.put("sendTypingStopped", request -> write(request, "TypingStopped", "message"));
        actions.put("sendCustomNotification", request -> write(request, "CustomNotice", "message"));
        actions.put("updateNickname", request -> write(request, "NicknameUpdated", "nickname"));
        actions.put("leaveChat", this::leave);
        actions.put("chatMessages", this::messages);
    }

    private Outcome write(WorkspaceRequest request, String type, String field) {
        WorkspaceInteraction interaction = interactions.required(request);
        requireProcessing(request, interaction);
        ObjectNode message = message(
                interaction,
                type,
                request.text(field),
                "Agent",
                request.desk().userName(),
                request.optional("visibility").orElse("All"));
        if (request.data().has("userData")) {
            message.set(
                    "userData",
                    KeyValues.plain(Json.object().set("userData", request.keyValues("userData")))
                            .path("userData"));
        }
        return Outcome.of(newMessages(interaction, message));
    }

    /** Adds a message to the transcript; typing is no part of it. */
    ObjectNode message(
            WorkspaceInteraction interaction,
            String type,
            String text,
            String authorType,
            String author,
            String visibility) {
        Instant now = clock.instant();
        ObjectNode message = Json.object()
                .put("index", interaction.messages().size() + 1)
                .put("type", type)
                .put("text", text);
        message.putObject("from")
                .put("participantId", author)
                .put("type", authorType)
                .put("nickname", author)
                .put("visibility", "All");
        message.put("visibility", visibility)
                .put("timestamp", now.toString())
                .put("timestampSeconds", now.getEpochSecond());
        if (!type.startsWith("Typing")) {
            interaction.messages().add(message);
        }
        return message;
    }

    /** {@code MessageLogUpdated} for all agents of the chat. */
    static List<Event> newMessages(WorkspaceInteraction interaction, ObjectNode message) {
        List<Event> events = new ArrayList<>();
        for (String agent : interaction.agents()) {
            ObjectNode update = Json.object()
                    .put("messageType", "MessageLogUpdated")
                    .put("notificationType", "NewMessages")
                    .put("interactionId", interaction.id())
                    .put("id", interaction.id());
            update.putArray("messages").add(message);
            events.add(new Event(agent, Event.MEDIA + "/" + interaction.mediaType(), update));
        }
        return events;
    }

    private Outcome leave(WorkspaceRequest request) {
        WorkspaceInteraction interaction = interactions.required(request);
        requireProcessing(request, interaction);
        boolean ends = !request.text("afterAction").equals("KeepAlive");
        String me = request.desk().userName();
        interaction.enter(me, ends ? WorkspaceInteraction.COMPLETED : WorkspaceInteraction.QUEUED);
        if (ends && interaction.agents().isEmpty()) {
            interaction.end();
        }
        return Outcome.of(Interactions.event(interaction, me, Interactions.STATUS));
    }

    private Outcome messages(WorkspaceRequest request) {
        ObjectNode data = Json.object();
        ArrayNode messages = data.putArray("messages");
        interactions.required(request).messages().forEach(messages::add);
        return Outcome.of(data);
    }

    private static void requireProcessing(WorkspaceRequest request, WorkspaceInteraction interaction) {
        if (!interaction
                .state(request.desk().userName())
                .filter(WorkspaceInteraction.PROCESSING::equals)
                .isPresent()) {
            throw new OperationFailure(56, "The agent is not in the chat");
        }
    }
}
