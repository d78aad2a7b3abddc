// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import static io.camelcx.genesys.operation.OperationParameter.path;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.EXTENSIONS;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.REASONS;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.call;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.data;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.event;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.optional;
import static io.camelcx.genesys.workspace.client.WorkspaceRows.outcome;

import io.camelcx.genesys.workspace.client.ExpectedOutcome.Subject;
import java.util.List;

/** The operations on the agent's telephone and calls. */
final class VoiceRows {

    static final List<WorkspaceOperation> ROWS = List.of(
            event(
                    "setAgentStateReady",
                    "/voice/ready",
                    outcome("DnStateChanged", Subject.DN, "/dn/agentState", "Ready"),
                    optional("agentWorkMode"),
                    optional("reasonCode"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "setAgentStateNotReady",
                    "/voice/not-ready",
                    outcome("DnStateChanged", Subject.DN, "/dn/agentState", "NotReady"),
                    optional("agentWorkMode"),
                    optional("reasonCode"),
                    REASONS,
                    EXTENSIONS),
            event("setDNDOn", "/voice/dnd-on", outcome("DnStateChanged", Subject.DN, "/dn/dnd", "true")),
            event("setDNDOff", "/voice/dnd-off", outcome("DnStateChanged", Subject.DN, "/dn/dnd", "false")),
            event(
                    "loginVoice",
                    "/voice/login",
                    outcome("DnStateChanged", Subject.DN, "/dn/agentState", "LoggedIn", "Ready", "NotReady"),
                    optional("agentWorkMode")),
            event("logoutVoice", "/voice/logout", outcome("DnStateChanged", Subject.DN, "/dn/agentState", "LoggedOut")),
            event("forward", "/voice/set-forward", outcome("DnStateChanged", Subject.DN, ""), data("forwardTo")),
            event("cancelForward", "/voice/cancel-forward", outcome("DnStateChanged", Subject.DN, "/dn/forwardTo", "")),
            event(
                    "startMonitoring",
                    "/voice/start-monitoring",
                    outcome("MonitoringStateChanged", Subject.DN, "/eventType", "MonitoringStarted"),
                    data("phoneNumberToMonitor"),
                    optional("monitoringMode"),
                    optional("monitoringNextCallType"),
                    optional("monitoringScope"),
                    optional("location")),
            event(
                    "stopMonitoring",
                    "/voice/stop-monitoring",
                    outcome("MonitoringStateChanged", Subject.DN, "/eventType", "MonitoringStopped"),
                    data("phoneNumber")),
            call(
                    "sendUserEvent",
                    "POST",
                    "/voice/send-user-event",
                    data("userData"),
                    optional("callUuid"),
                    optional("connId")),
            call("getCalls", "GET", "/voice/calls"),
            event(
                    "makeCall",
                    "/voice/make-call",
                    outcome("CallStateChanged", Subject.NEW_CALL, "/call/state", "Dialing", "Ringing", "Established"),
                    data("destination"),
                    optional("location"),
                    optional("userData"),
                    optional("outboundCallerId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "answer",
                    "/voice/calls/{id}/answer",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Established"),
                    path("id"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "hold",
                    "/voice/calls/{id}/hold",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Held"),
                    path("id"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "retrieve",
                    "/voice/calls/{id}/retrieve",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Established"),
                    path("id"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "release",
                    "/voice/calls/{id}/release",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Released", "Completed"),
                    path("id"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "clear",
                    "/voice/calls/{id}/clear",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Released", "Completed"),
                    path("id"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "alternate",
                    "/voice/calls/{id}/alternate",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Held"),
                    path("id"),
                    data("heldConnId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "reconnect",
                    "/voice/calls/{id}/reconnect",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Released", "Completed"),
                    path("id"),
                    data("heldConnId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "initiateConference",
                    "/voice/calls/{id}/initiate-conference",
                    outcome(
                            "CallStateChanged",
                            Subject.CONSULT_CALL,
                            "/call/state",
                            "Dialing",
                            "Ringing",
                            "Established"),
                    path("id"),
                    data("destination"),
                    optional("location"),
                    optional("userData"),
                    optional("outboundCallerId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "initiateTransfer",
                    "/voice/calls/{id}/initiate-transfer",
                    outcome(
                            "CallStateChanged",
                            Subject.CONSULT_CALL,
                            "/call/state",
                            "Dialing",
                            "Ringing",
                            "Established"),
                    path("id"),
                    data("destination"),
                    optional("location"),
                    optional("userData"),
                    optional("outboundCallerId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "completeConference",
                    "/voice/calls/{id}/complete-conference",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    optional("parentConnId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "completeTransfer",
                    "/voice/calls/{id}/complete-transfer",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    optional("parentConnId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "singleStepConference",
                    "/voice/calls/{id}/single-step-conference",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    data("destination"),
                    optional("location"),
                    optional("userData"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "singleStepTransfer",
                    "/voice/calls/{id}/single-step-transfer",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Released", "Completed"),
                    path("id"),
                    data("destination"),
                    optional("location"),
                    optional("userData"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "merge",
                    "/voice/calls/{id}/merge",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    data("otherConnId"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "redirect",
                    "/voice/calls/{id}/redirect",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Released", "Completed"),
                    path("id"),
                    data("destination"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "deleteFromConference",
                    "/voice/calls/{id}/delete-from-conference",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    data("dnToDrop"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "sendDTMF",
                    "/voice/calls/{id}/send-dtmf",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    data("dtmfDigits"),
                    REASONS,
                    EXTENSIONS),
            event(
                    "completeCall",
                    "/voice/calls/{id}/complete",
                    outcome("CallStateChanged", Subject.CALL, "/call/state", "Completed"),
                    path("id"),
                    data("userData")),
            event(
                    "attachUserData",
                    "/voice/calls/{id}/attach-user-data",
                    outcome("CallStateChanged", Subject.CALL, "/notificationType", "AttachedDataChanged"),
                    path("id"),
                    data("userData")),
            event(
                    "updateUserData",
                    "/voice/calls/{id}/update-user-data",
                    outcome("CallStateChanged", Subject.CALL, "/notificationType", "AttachedDataChanged"),
                    path("id"),
                    data("userData")),
            event(
                    "deleteUserDataPair",
                    "/voice/calls/{id}/delete-user-data-pair",
                    outcome("CallStateChanged", Subject.CALL, "/notificationType", "AttachedDataChanged"),
                    path("id"),
                    data("key")),
            event(
                    "startRecording",
                    "/voice/calls/{id}/start-recording",
                    outcome("CallStateChanged", Subject.CALL, "/call/recordingState", "Recording"),
                    path("id")),
            event(
                    "pauseRecording",
                    "/voice/calls/{id}/pause-recording",
                    outcome("CallStateChanged", Subject.CALL, "/call/recordingState", "Paused"),
                    path("id")),
            event(
                    "resumeRecording",
                    "/voice/calls/{id}/resume-recording",
                    outcome("CallStateChanged", Subject.CALL, "/call/recordingState", "Recording"),
                    path("id")),
            event(
                    "stopRecording",
                    "/voice/calls/{id}/stop-recording",
                    outcome("CallStateChanged", Subject.CALL, "/call/recordingState", "Stopped"),
                    path("id")),
            event(
                    "switchToListenIn",
                    "/voice/calls/{id}/switch-to-listen-in",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    optional("monitoringScope")),
            event(
                    "switchToCoaching",
                    "/voice/calls/{id}/switch-to-coaching",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    optional("monitoringScope")),
            event(
                    "switchToBargeIn",
                    "/voice/calls/{id}/switch-to-barge-in",
                    outcome("CallStateChanged", Subject.CALL, ""),
                    path("id"),
                    optional("monitoringScope")));

    private VoiceRows() {}
}
