// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations on one call. */
final class CallOperations {
    private final Calls calls;
    private final Dialing dialing;

    CallOperations(Calls calls, Dialing dialing) {
        this.calls = calls;
        this.dialing = dialing;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("getCalls", request -> Outcome.of(list(request.desk())));
        actions.put("makeCall", this::makeCall);
        actions.put("answer", this::answer);
        actions.put("hold", request -> move(request, Call.ESTABLISHED, Call.HELD));
        actions.put("retrieve", request -> move(request, Call.HELD, Call.ESTABLISHED));
        actions.put("release", this::release);
        actions.put("clear", this::clear);
        actions.put("redirect", this::redirect);
        actions.put("completeCall", this::complete);
        actions.put("sendDTMF", request -> same(request, Call.ESTABLISHED));
        actions.put("attachUserData", this::attach);
        actions.put("updateUserData", this::update);
        actions.put("deleteUserDataPair", this::deletePair);
        actions.put("startRecording", request -> record(request, "Recording"));
        actions.put("pauseRecording", request -> record(request, "Paused"));
        actions.put("resumeRecording", request -> record(request, "Recording"));
        actions.put("stopRecording", request -> record(request, "Stopped"));
        for (String name : List.of("switchToListenIn", "switchToCoaching", "switchToBargeIn")) {
            actions.put(name, this::supervise);
        }
        actions.put("startMonitoring", request -> monitoring(request, "phoneNumberToMonitor", "MonitoringStarted"));
        actions.put("stopMonitoring", request -> monitoring(request, "phoneNumber", "MonitoringStopped"));
        actions.put("sendUserEvent", this::sendUserEvent);
    }

    ObjectNode list(Desk desk) {
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("calls");
        calls.of(desk).forEach(call -> call.party(desk.dn())
                .ifPresent(me -> list.add(calls.json().of(call, me))));
        return data;
    }

    private Outcome makeCall(WorkspaceRequest request) {
        Desk desk = request.desk();
        DeskOperations.requireVoice(desk);
        String destination = request.text("destination");
        if (destination.equals(desk.dn())) {
            throw new OperationFailure(71, "Invalid Called Dn");
        }
        String target = dialing.target(destination);
        String type = dialing.isInternal(target) ? "Internal" : "Outbound";
        Call call = calls.create(type, Optional.empty(), request.keyValues("userData"));
        Call.Party me = call.add(desk.dn(), "RoleOrigination", Call.DIALING);
        // Before the destination rings, as with a telephone.
        List<Event> events = withDestination(call, me, target);
        return dialing.ring(Outcome.of(events), call, target);
    }

    private List<Event> withDestination(Call call, Call.Party me, String target) {
        call.add(target, "RoleDestination", Call.RINGING);
        List<Event> events = calls.event(call, me, Calls.STATE_CHANGE);
        call.remove(target);
        return events;
    }

    private Outcome answer(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), Call.RINGING);
        return Outcome.of(dialing.answered(call, me));
    }

    private Outcome move(WorkspaceRequest request, String from, String to) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), from);
        me.enter(to);
        return Outcome.of(calls.event(call, me, Calls.STATE_CHANGE));
    }

    private Outcome release(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), Call.RINGING, Call.DIALING, Call.ESTABLISHED, Call.HELD);
        return Outcome.of(calls.leave(call, me));
    }

    private Outcome clear(WorkspaceRequest request) {
        Call call = call(request);
        List<Event> events = new ArrayList<>(calls.leave(call, Calls.mine(call, request.desk(), Call.ESTABLISHED)));
        call.present().forEach(party -> events.addAll(calls.leave(call, party)));
        return Outcome.of(events);
    }

    private Outcome redirect(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), Call.RINGING);
        String target = dialing.target(request.text("destination"));
        List<Event> events = calls.released(call, me);
        return dialing.ring(Outcome.of(events), call, target);
    }

    private Outcome complete(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk(), Call.RELEASED);
        KeyValues.update(call.userData(), request.keyValues("userData"));
        me.enter(Call.COMPLETED);
        List<Event> events = calls.event(call, me, Calls.STATE_CHANGE);
        call.remove(me.number());
        calls.forgetIfOver(call);
        return Outcome.of(events);
    }

    /** Nothing changes, but an event shows that it was done. */
    private Outcome same(WorkspaceRequest request, String state) {
        Call call = call(request);
        return Outcome.of(calls.event(call, Calls.mine(call, request.desk(), state), Calls.STATE_CHANGE));
    }

    private Outcome attach(WorkspaceRequest request) {
        Call call = call(request);
        call.userData().addAll(request.keyValues("userData"));
        return dataChanged(request, call);
    }

    private Outcome update(WorkspaceRequest request) {
        Call call = call(request);
        KeyValues.update(call.userData(), request.keyValues("userData"));
        return dataChanged(request, call);
    }

    private Outcome deletePair(WorkspaceRequest request) {
        Call call = call(request);
        KeyValues.remove(call.userData(), request.text("key"));
        return dataChanged(request, call);
    }

    private Outcome dataChanged(WorkspaceRequest request, Call call) {
        return Outcome.of(calls.toAll(call, request.desk(), "AttachedDataChanged"));
    }

    private Outcome record(WorkspaceRequest request, String state) {
        Call call = call(request);
        Calls.mine(call, request.desk(), Call.ESTABLISHED, Call.HELD);
        call.record(state);
        return Outcome.of(calls.toAll(call, request.desk(), "CallRecordingStateChange"));
    }

    private Outcome supervise(WorkspaceRequest request) {
        Call call = call(request);
        Call.Party me = Calls.mine(call, request.desk());
        String path = request.operation().path();
        me.supervise(path.substring(path.lastIndexOf('/') + 1));
        return Outcome.of(calls.event(call, me, Calls.STATE_CHANGE));
    }

    private Outcome monitoring(WorkspaceRequest request, String number, String eventType) {
        ObjectNode message =
                Json.object().put("messageType", "MonitoringStateChanged").put("eventType", eventType);
        message.putObject("event")
                .put("otherDN", request.text(number))
                .put(
                        "monitorNextCallType",
                        request.optional("monitoringNextCallType").orElse("OneCall"));
        message.put("monitorMode", request.optional("monitoringMode").orElse("Mute"));
        return Outcome.of(new Event(request.desk().userName(), Event.VOICE, message));
    }

    private Outcome sendUserEvent(WorkspaceRequest request) {
        ObjectNode message = Json.object().put("messageType", "EventUserEvent");
        message.set("userData", request.keyValues("userData"));
        return Outcome.of(new Event(request.desk().userName(), Event.VOICE, message));
    }

    private Call call(WorkspaceRequest request) {
        return calls.required(request.desk(), request.variable("id"));
    }
}
