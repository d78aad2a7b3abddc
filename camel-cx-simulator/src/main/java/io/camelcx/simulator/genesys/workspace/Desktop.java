// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What agents do at the vendor's desktop, without a session of the API. Thread-safe. */
final class Desktop {
    private final Guard guard;
    private final Calls calls;
    private final Dialing dialing;
    private final Consumer<List<Event>> sender;

    Desktop(Guard guard, Calls calls, Dialing dialing, Consumer<List<Event>> sender) {
        this.guard = guard;
        this.calls = calls;
        this.dialing = dialing;
        this.sender = sender;
    }

    void signIn(String agent) {
        send(agent, desk -> {
            if (desk.hasVoice()) {
                return List.of();
            }
            calls.desks().seat(desk, desk.place(), desk.dn(), true);
            desk.setVoice(true);
            desk.enter(Desk.READY, "Unknown", Json.object().arrayNode());
            return List.of(Event.dnState(desk));
        });
    }

    void answer(String agent) {
        send(agent, desk -> {
            List<Event> events = new ArrayList<>();
            calls.of(desk).forEach(call -> call.party(desk.dn())
                    .filter(me -> me.isIn(Call.RINGING))
                    .ifPresent(me -> events.addAll(dialing.answered(call, me))));
            return events;
        });
    }

    void hangUp(String agent) {
        send(agent, calls::leaveAll);
    }

    private void send(String agent, Function<Desk, List<Event>> action) {
        List<Event> events = guard.get(() -> action.apply(calls.desks()
                .find(agent)
                .orElseThrow(() -> new IllegalArgumentException("There is no agent " + agent))));
        sender.accept(events);
    }
}
