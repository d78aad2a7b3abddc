// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The calls, and what happens to all of their parties alike. Guarded by the workspace's lock. */
final class Calls {
    static final String STATE_CHANGE = "StateChange";
    static final String PARTICIPANTS = "ParticipantsUpdated";

    private final long seed;
    private final Clock clock;
    private final CallJson json;
    private final Desks desks;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private long created;

    Calls(long seed, Desks desks, Clock clock) {
        this.seed = seed;
        this.desks = desks;
        this.clock = clock;
        this.json = new CallJson(clock);
    }

    CallJson json() {
        return json;
    }

    Desks desks() {
        return desks;
    }

    List<Call> all() {
        return List.copyOf(calls.values());
    }

    Optional<Call> find(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** The calls that an agent has, with those that ended and are not completed. */
    List<Call> of(Desk desk) {
        return calls.values().stream()
                .filter(call -> call.party(desk.dn()).isPresent())
                .toList();
    }

    Call create(String type, Optional<String> parentId, ArrayNode userData) {
        SeededRandom random = SeededRandom.of(seed, "calls", created++, 0);
        // A connection id has 16 hexadecimal digits, a call UUID 32 in capitals.
        String id = "0071" + String.format("%012x", created);
        String uuid = random.uuid().replace("-", "").toUpperCase(Locale.ROOT);
        Call call = new Call(id, uuid, type, parentId, userData, clock.instant());
        calls.put(id, call);
        return call;
    }

    /**
     * The call of a request.
     *
     * @throws RefusedException if the agent has no such call
     */
    Call required(Desk desk, String id) {
        return find(id).filter(call -> call.party(desk.dn()).isPresent())
                .orElseThrow(() -> new RefusedException(Answer.of(
                        500, "text/plain;charset=utf-8", ("Unknown call " + id).getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The party of the agent, in one of these states.
     *
     * @throws OperationFailure if it is in another state
     */
    static Call.Party mine(Call call, Desk desk, String... states) {
        Call.Party me = call.party(desk.dn()).orElseThrow();
        if (states.length > 0 && !List.of(states).contains(me.state())) {
            throw new OperationFailure(
                    56, "Invalid connection state: the call is " + me.state() + ", not " + String.join(" or ", states));
        }
        return me;
    }

    /** An event for the party's agent; none for a party outside. */
    List<Event> event(Call call, Call.Party party, String notificationType) {
        return desks
                .at(party.number())
                .map(desk -> new Event(desk.userName(), Event.VOICE, json.message(call, party, notificationType)))
                .stream()
                .toList();
    }

    /** Events for all who are present; the agent first. */
    List<Event> toAll(Call call, Desk first, String notificationType) {
        List<Event> events = new ArrayList<>();
        call.party(first.dn())
                .filter(call.present()::contains)
                .ifPresent(me -> events.addAll(event(call, me, notificationType)));
        call.present().stream()
                .filter(party -> !party.number().equals(first.dn()))
                .forEach(party -> events.addAll(event(call, party, notificationType)));
        return events;
    }

    /** A party leaves; a call of one is over. */
    List<Event> leave(Call call, Call.Party party) {
        List<Event> events = new ArrayList<>(released(call, party));
        List<Call.Party> left = call.present();
        if (left.size() < 2) {
            left.forEach(last -> events.addAll(released(call, last)));
        } else {
            left.forEach(other -> events.addAll(event(call, other, PARTICIPANTS)));
        }
        forgetIfOver(call);
        return events;
    }

    /** A party is out; it stays in the call until it completes it, where it has to. */
    List<Event> released(Call call, Call.Party party) {
        party.enter(Call.RELEASED);
        List<Event> events = event(call, party, STATE_CHANGE);
        if (desks.at(party.number()).map(Desk::completesCalls).orElse(true)) {
            call.remove(party.number());
        }
        return events;
    }

    void forgetIfOver(Call call) {
        if (call.parties().isEmpty()) {
            calls.remove(call.id());
        }
    }

    /** Ends the agent's calls. */
    List<Event> leaveAll(Desk desk) {
        List<Event> events = new ArrayList<>();
        for (Call call : of(desk)) {
            Call.Party me = call.party(desk.dn()).orElseThrow();
            if (call.present().contains(me)) {
                events.addAll(leave(call, me));
            }
            call.remove(desk.dn());
            forgetIfOver(call);
        }
        return events;
    }

    void clear() {
        calls.clear();
    }
}
