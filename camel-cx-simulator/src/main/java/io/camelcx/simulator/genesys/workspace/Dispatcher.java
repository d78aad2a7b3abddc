// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFaults;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings;
import io.camelcx.simulator.genesys.settings.WorkspaceSettings.OperationIds;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out operations, answers them, and lets their events leave: after the answer, unless a fault says otherwise. */
final class Dispatcher {
    private static final Set<String> WITH_ID = Set.of("CallStateChanged", "InteractionStateChanged");
    private static final Set<String> OBSERVED = Set.of("answer", "completeCall");

    private final Map<String, Action> actions;
    private final OutcomeFaults faults;
    private final Supplier<WorkspaceSettings> settings;
    private final Guard guard;
    private final ClockTimer timer;
    private final Consumer<List<Event>> sender;

    Dispatcher(
            Map<String, Action> actions,
            OutcomeFaults faults,
            Supplier<WorkspaceSettings> settings,
            Guard guard,
            ClockTimer timer,
            Consumer<List<Event>> sender) {
        this.actions = actions;
        this.faults = faults;
        this.settings = settings;
        this.guard = guard;
        this.timer = timer;
        this.sender = sender;
    }

    Answer answer(ApiOperation operation, HttpCall call, Desk desk) {
        WorkspaceRequest request = WorkspaceRequest.read(operation, call, desk);
        Optional<OutcomeFault> fault = faults.next(operation);
        Outcome outcome = guard.get(() -> run(request, fault));
        dispatch(request, outcome, fault);
        return outcome.answer().orElseGet(() -> envelope(request, outcome));
    }

    private Outcome run(WorkspaceRequest request, Optional<OutcomeFault> fault) {
        if (fault.filter(OutcomeFault::isError).isPresent()) {
            boolean ids = fault.get().kind() == OutcomeFault.Kind.ERROR;
            return Outcome.of(
                    error(request, fault.get().errorCode(), fault.get().errorMessage(), ids));
        }
        try {
            return actions.get(request.operation().name()).run(request);
        } catch (OperationFailure e) {
            if (!request.operation().isAsynchronous()) {
                throw Envelope.refusal(400, e.getMessage());
            }
            return Outcome.of(
                    error(request, e.code(), e.getMessage(), settings.get().idsInErrors()));
        }
    }

    private static Event error(WorkspaceRequest request, int code, String text, boolean ids) {
        Event event = Event.error(request.desk().userName(), code, text);
        if (!ids) {
            return event;
        }
        Event identified = event.with("operationId", request.operationId())
                .with("dn", request.desk().dn());
        String id = request.variable("id");
        return id == null ? identified : identified.with("connId", id);
    }

    private void dispatch(WorkspaceRequest request, Outcome outcome, Optional<OutcomeFault> fault) {
        String me = request.desk().userName();
        List<Event> mine = new ArrayList<>();
        List<Event> others = new ArrayList<>();
        outcome.events().forEach(event -> {
            if (event.userName().equals(me)) {
                mine.add(identified(request, event));
            } else {
                others.add(event);
            }
        });
        fault.ifPresent(how -> change(mine, how));
        if (!mine.isEmpty() || !others.isEmpty() || !outcome.later().isEmpty()) {
            request.call().afterAnswer(() -> {
                sender.accept(mine);
                sender.accept(others);
                outcome.later().forEach(later -> timer.after(later.delay(), later.action()));
            });
        }
    }

    private void change(List<Event> mine, OutcomeFault fault) {
        List<Event> events = List.copyOf(mine);
        switch (fault.kind()) {
            case EARLY -> {
                sender.accept(events);
                mine.clear();
            }
            case LATE -> {
                timer.after(fault.delay(), () -> sender.accept(events));
                mine.clear();
            }
            case NEVER -> mine.clear();
            case DOUBLED -> mine.addAll(events);
            case ERROR, ERROR_WITHOUT_IDS -> {
                // The events are the error already.
            }
        }
    }

    private Event identified(WorkspaceRequest request, Event event) {
        String type = event.message().path("messageType").asText();
        OperationIds which = settings.get().operationIds();
        boolean has = WITH_ID.contains(type)
                && switch (which) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case OBSERVED ->
                        !type.equals("CallStateChanged")
                                || OBSERVED.contains(request.operation().name());
                };
        return has ? event.with("operationId", request.operationId()) : event;
    }

    private static Answer envelope(WorkspaceRequest request, Outcome outcome) {
        ObjectNode envelope = Json.object();
        envelope.putObject("status").put("code", request.operation().code());
        outcome.data().ifPresent(data -> envelope.set("data", data));
        return Answer.json(200, envelope.put("operationId", request.operationId()));
    }
}
