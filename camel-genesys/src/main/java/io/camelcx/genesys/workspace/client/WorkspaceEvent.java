// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;

/**
 * A message of the Workspace API. As JSON it is the vendor's object. A field that the vendor has not sent is empty.
 *
 * @param messageType such as {@code CallStateChanged} and {@code DnStateChanged}
 * @param json        the vendor's object, fields that are unknown here included; not to be changed
 */
public record WorkspaceEvent(String messageType, @JsonValue JsonNode json) implements JsonRecord {

    /** The field of events that were made from the current state after an interruption. */
    public static final String RECOVERED = "recovered";

    private static final List<String> CONTENTS = List.of("call", "interaction", "dn", "media", "error", "event");

    /** Reads the vendor's object. */
    @JsonCreator
    public static WorkspaceEvent read(JsonNode json) {
        return new WorkspaceEvent(messageType(json), json);
    }

    /** The type of a message; older versions call the field {@code type}. */
    static String messageType(JsonNode json) {
        return text(json.path(json.has("messageType") ? "messageType" : "type"));
    }

    static String interactionId(JsonNode json) {
        JsonNode interaction = json.path("interaction");
        return text(
                interaction.isObject()
                        ? interaction.path("id")
                        : json.path(json.has("interactionId") ? "interactionId" : "id"));
    }

    /** What it is about: its {@code call}, {@code interaction}, {@code dn}, {@code media}, {@code error} or {@code event}; else the whole object. */
    public JsonNode content() {
        return CONTENTS.stream()
                .map(json::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(json);
    }

    /** Such as {@code StateChange} and {@code AttachedDataChanged}. */
    public String notificationType() {
        return text(json.path("notificationType"));
    }

    /** The id of the operation that has caused it. */
    public String operationId() {
        return text(json.path("operationId"));
    }

    /** The id of its call. */
    public String callId() {
        return text(json.path("call").path("id"));
    }

    /** The id of its interaction. */
    public String interactionId() {
        return messageType.equals("MessageLogUpdated")
                        || json.path("interaction").isObject()
                ? interactionId(json)
                : "";
    }

    /** The state of its call or interaction, of the agent's telephone, or of a service. */
    public String state() {
        JsonNode content = content();
        return List.of("state", "agentState", "serviceState").stream()
                .map(field -> text(content.path(field)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The code of an {@code EventError}. */
    public String errorCode() {
        return text(json.path("error").path("errorCode"));
    }

    /** The message of an {@code EventError}. */
    public String errorMessage() {
        return text(json.path("error").path("errorMessage"));
    }

    /** The data that is attached to the call or the interaction, whichever form the vendor has sent it in. */
    public Map<String, Object> userData() {
        return keyValues("userData");
    }

    /** A list of keys and values of its content, such as {@code reasons} and {@code extensions}; empty if there is none. */
    public Map<String, Object> keyValues(String field) {
        JsonNode list = content().has(field) ? content().path(field) : json.path(field);
        return KeyValues.read(list);
    }

    /** Whether it was made from the current state after an interruption, as events may have been missed. */
    public boolean isRecovered() {
        return json.path(RECOVERED).asBoolean(false);
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }
}
