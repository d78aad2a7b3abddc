// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations on two calls of an agent, and those that bring in another party. */
final class ConsultOperations {
    private final Calls calls;
    private final Dialing dialing;

    ConsultOperations(Calls calls, Dialing dialing) {
        this.calls = calls;
        this.dialing = dialing;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("initiateTransfer", this::initiate);
        actions.put("initiateConference", this::initiate);
        actions.put("completeTransfer", request -> join(request, false));
        actions.put("completeConference", request -> join(request, true));
        actions.put("merge", this::merge);
        actions.put("alternate", this::alternate);
        actions.put("reconnect", this::reconnect);
        actions.put("singleStepTransfer", this::transfer);
        actions.put("singleStepConference", this::conference);
        actions.put("deleteFromConference", this::delete);
    }

    private Outcome initiate(WorkspaceRequest request) {
        Desk desk = request.desk();
        Call call = call(request);
        Call.Party me = Calls.mine(call, desk, Call.ESTABLISHED);
        String target = dialing.target(request.text("destination"));
        me.enter(Call.HELD);
        List<Event> events = new ArrayList<>(calls.event(call, me, Calls.STATE_CHANGE));
        Call consult = calls.create(Call.CONSULT, Optional.of(call.id()), request.keyValues("userData"));
        Call.Party asking = consult.add(desk.dn(), "RoleOrigination", Call.DIALING);
        events.addAll(calls.event(consult, asking, Calls.STATE_CHANGE));
        return dialing.ring(Outcome.of(events), consult, target);
    }

    /** The consult call becomes part of its parent. */
    private Outcome join(WorkspaceRequest request, boolean staying) {
        Desk desk = request.desk();
        Call consult = call(request);
        Calls.mine(consult, desk, Call.ESTABLISHED, Call.DIALING);
        Call parent = request.optional("parentConnId")
                .or(consult::parentId)
                .flatMap(calls::find)
                .filter(call -> call.party(desk.dn()).isPresent())
                .orElseThrow(() -> new OperationFailure(56, "There is no parent call"));
        return joined(desk, parent, consult, staying);
    }

    private Outcome merge(WorkspaceRequest request) {
        Call call = call(request);
        return joined(request.desk(), call, other(request, "otherConnId"), true);
    }

    private Outcome joined(Desk desk, Call into, Call from, boolean staying) {
        Call.Party me = Calls.mine(into, desk, Call.HELD, Call.ESTABLISHED);
        List<Call.Party> moved = into.takeOver(from, desk.dn());
        List<Event> events = new ArrayList<>();
        Call.Party gone = Calls.mine(from, desk);
        events.addAll(calls.leave(from, gone));
        if (staying) {
            me.enter(Call.ESTABLISHED);
            events.addAll(calls.event(into, me, Calls.STATE_CHANGE));
        } else {
            events.addAll(calls.released(into, me));
        }
        moved.forEach(party -> events.addAll(calls.event(into, party, Calls.STATE_CHANGE)));
        into.present().stream()
                .filter(party -> party != me && !moved.contains(party))
                .forEach(party -> events.addAll(calls.event(into, party, Calls.PARTICIPANTS)));
        return Outcome.of(events);
    }

    private Outcome alternate(WorkspaceRequest request) {
        Call active = call(request);
        Call held = other(request, "heldConnId");
        Call.Party activeMe = Calls.mine(active, request.desk(), Call.ESTABLISHED);
        Call.Party heldMe = Calls.mine(held, request.desk(), Call.HELD);
        activeMe.enter(Call.HELD);
        heldMe.enter(Call.ESTABLISHED);
        List<Event> events = new ArrayList<>(calls.event(active, activeMe, Calls.STATE_CHANGE));
        events.addAll(calls.event(held, heldMe, Calls.STATE_CHANGE));
        return Outcome.of(events);
    }

    private Outcome reconnect(WorkspaceRequest request) {
        Call active = call(request);
        Call held = other(request, "heldConnId");
        Call.Party activeMe = Calls.mine(active, request.desk(), Call.ESTABLISHED, Call.DIALING);
        Call.Party heldMe = Calls.mine(held, request.desk(), Call.HELD);
        List<Event> events = new ArrayList<>(calls.leave(active, activeMe));
        heldMe.enter(Call.ESTABLISHED);
        events.addAll(calls.event(held, heldMe, Calls.STATE_CHANGE));
        return Outcome.of(events);
    }

    private Outcome transfer(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), Call.ESTABLISHED, Call.HELD);
        String target = dialing.target(request.text("destination"));
        List<Event> events = calls.released(call, me);
        return dialing.ring(Outcome.of(events), call, target);
    }

    private Outcome conference(WorkspaceRequest request) {
        Call call = call(request);
        Calls.mine(call, request.desk(), Call.ESTABLISHED);
        String target = dialing.target(request.text("destination"));
        return dialing.ring(Outcome.of(calls.toAll(call, request.desk(), Calls.PARTICIPANTS)), call, target);
    }

    private Outcome delete(WorkspaceRequest request) {
        Call call = call(request);
        Calls.mine(call, request.desk(), Call.ESTABLISHED);
        Call.Party dropped = call.party(request.text("dnToDrop"))
                .filter(call.present()::contains)
                .orElseThrow(() -> new OperationFailure(56, "The party is not in the conference"));
        return Outcome.of(calls.leave(call, dropped));
    }

    private Call call(WorkspaceRequest request) {
        return calls.required(request.desk(), request.variable("id"));
    }

    private Call other(WorkspaceRequest request, String field) {
        return calls.required(request.desk(), request.text(field));
    }
}
