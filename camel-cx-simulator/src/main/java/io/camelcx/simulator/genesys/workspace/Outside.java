// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What customers do: they call, answer, hang up, write, and have interactions. Thread-safe. */
final class Outside {
    private final Guard guard;
    private final Calls calls;
    private final Dialing dialing;
    private final Interactions interactions;
    private final ChatOperations chats;
    private final Consumer<List<Event>> sender;

    Outside(
            Guard guard,
            Calls calls,
            Dialing dialing,
            Interactions interactions,
            ChatOperations chats,
            Consumer<List<Event>> sender) {
        this.guard = guard;
        this.calls = calls;
        this.dialing = dialing;
        this.interactions = interactions;
        this.chats = chats;
        this.sender = sender;
    }

    WorkspaceCall ring(String agent, String from, Map<String, Object> userData) {
        List<Event> events = new ArrayList<>();
        WorkspaceCall ringing = guard.get(() -> {
            Desk desk = calls.desks()
                    .find(agent)
                    .orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent));
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
        sender.accept(events);
        return ringing;
    }

    void hangUp(String id) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> {
            Call call = calls.find(id).orElseThrow(() -> new IllegalArgumentException("There is no call " + id));
            call.present().stream()
                    .filter(party -> calls.desks().at(party.number()).isEmpty())
                    .forEach(party -> events.addAll(calls.leave(call, party)));
        });
        sender.accept(events);
    }

    void answer(String id) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> calls.find(id).ifPresent(call -> call.present().stream()
                .filter(party -> party.isIn(Call.RINGING)
                        && calls.desks().at(party.number()).isEmpty())
                .forEach(party -> events.addAll(dialing.answered(call, party)))));
        sender.accept(events);
    }

    WorkspaceWorkItem offer(String agent, String mediaType, Map<String, Object> userData) {
        List<Event> events = new ArrayList<>();
        WorkspaceWorkItem offered = guard.get(() -> {
            Desk desk = calls.desks()
                    .find(agent)
                    .orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent));
            WorkspaceInteraction interaction = interactions.create(mediaType, KeyValues.of(userData));
            events.add(MediaOperations.offer(interaction, desk));
            return snapshot(interaction);
        });
        sender.accept(events);
        return offered;
    }

    void write(String id, String text) {
        List<Event> events = new ArrayList<>();
        guard.run(() -> {
            WorkspaceInteraction chat = interactions
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException("There is no interaction " + id));
            events.addAll(
                    ChatOperations.newMessages(chat, chats.message(chat, "Text", text, "Customer", "Customer", "All")));
        });
        sender.accept(events);
    }

    static WorkspaceCall snapshot(Call call) {
        Map<String, String> parties = new LinkedHashMap<>();
        call.parties().forEach(party -> parties.put(party.number(), party.state()));
        return new WorkspaceCall(
                call.id(), call.uuid(), call.type(), call.parentId(), parties, call.recording(), map(call.userData()));
    }

    static WorkspaceWorkItem snapshot(WorkspaceInteraction interaction) {
        return new WorkspaceWorkItem(
                interaction.id(), interaction.mediaType(), interaction.states(), map(interaction.userData()));
    }

    private static Map<String, Object> map(ArrayNode userData) {
        return Json.map((ObjectNode)
                KeyValues.plain(Json.object().set("userData", userData)).path("userData"));
    }
}
