// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Calls as messages show them to one of their parties. */
record CallJson(Clock clock) {

    ObjectNode of(Call call, Call.Party me) {
        ObjectNode json =
                Json.object().put("id", call.id()).put("connId", call.id()).put("callUuid", call.uuid());
        me.previousId().ifPresent(id -> json.put("previousConnId", id));
        call.parentId().ifPresent(id -> json.put("parentConnId", id));
        List<Call.Party> others = call.parties().stream()
                .filter(party -> !party.number().equals(me.number()))
                .toList();
        json.put("phoneNumber", others.isEmpty() ? "" : others.get(0).number())
                .put("callType", call.type())
                .put("state", me.state())
                .put("ani", number(call, "RoleOrigination"))
                .put("dnis", number(call, "RoleDestination"));
        ArrayNode participants = json.putArray("participants");
        others.stream()
                .filter(party -> call.present().contains(party))
                .forEach(party ->
                        participants.addObject().put("number", party.number()).put("role", party.role()));
        json.set("userData", call.userData().deepCopy());
        json.putArray("extensions");
        ArrayNode capabilities = json.putArray("capabilities");
        capabilities(me, others.size() > 1).forEach(capabilities::add);
        call.recording().ifPresent(state -> json.put("recordingState", state));
        if (!me.supervision().isEmpty()) {
            json.put("supervisorListeningIn", me.supervision().equals("switch-to-listen-in"))
                    .put("supervisorBargedIn", me.supervision().equals("switch-to-barge-in"))
                    .put("supervisorMonitoringState", me.supervision());
        }
        return json.put(
                "duration", Duration.between(call.start(), clock.instant()).toSeconds());
    }

    /** {@code CallStateChanged} for one party. */
    ObjectNode message(Call call, Call.Party me, String notificationType) {
        ObjectNode message =
                Json.object().put("messageType", "CallStateChanged").put("notificationType", notificationType);
        message.set("call", of(call, me));
        return message;
    }

    private static String number(Call call, String role) {
        return call.parties().stream()
                .filter(party -> party.role().equals(role))
                .map(Call.Party::number)
                .findFirst()
                .orElse("");
    }

    private static List<String> capabilities(Call.Party me, boolean conference) {
        return switch (me.state()) {
            case Call.RINGING -> List.of("answer", "redirect", "attach-user-data", "update-user-data");
            case Call.DIALING -> List.of("release", "attach-user-data", "update-user-data");
            case Call.HELD -> List.of("retrieve", "release", "alternate", "attach-user-data", "update-user-data");
            case Call.ESTABLISHED ->
                conference
                        ? List.of("hold", "release", "clear", "delete-from-conference", "send-dtmf", "start-recording")
                        : List.of(
                                "hold",
                                "release",
                                "initiate-transfer",
                                "initiate-conference",
                                "single-step-transfer",
                                "single-step-conference",
                                "attach-user-data",
                                "update-user-data",
                                "delete-user-data-pair",
                                "send-dtmf",
                                "start-recording");
            case Call.RELEASED -> List.of("complete");
            default -> List.of();
        };
    }
}
