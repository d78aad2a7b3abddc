// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import java.util.function.BiConsumer;

/**
 * Makes events of the state of a session, as events of the time of an interruption are lost.
 *
 * @param session what the vendor says of the session
 */
record RecoveredStates(JsonNode session, ObjectMapper mapper) {

    /** The part of a session that exists while channels are active. */
    static JsonNode active(JsonNode session) {
        JsonNode ofUser = session.path("user").path("activeSession");
        return ofUser.isObject() ? ofUser : session.path("activeSession");
    }

    /** @param events gets the channel and the content of each event */
    void deliver(BiConsumer<String, JsonNode> events) {
        JsonNode active = active(session);
        if (active.path("dn").isObject()) {
            events.accept(AgentChannels.VOICE, event("DnStateChanged", "dn", active.path("dn")));
        }
        active.path("calls")
                .forEach(call -> events.accept(AgentChannels.VOICE, event("CallStateChanged", "call", call)));
        JsonNode channels = active.path("media").path("channels");
        if (!channels.isEmpty()) {
            JsonNode media = mapper.createObjectNode().set("channels", channels);
            events.accept(AgentChannels.MEDIA, event("ChannelStateChanged", "media", media));
            channels.forEach(channel -> channel.path("interactions").forEach(interaction -> {
                if (interaction.isObject()) {
                    events.accept(
                            AgentChannels.MEDIA + "/" + channel.path("name").asText(),
                            event("InteractionStateChanged", "interaction", interaction));
                }
            }));
        }
    }

    private ObjectNode event(String type, String field, JsonNode content) {
        ObjectNode event = mapper.createObjectNode().put("messageType", type).put("notificationType", "StateChange");
        event.set(field, content);
        return event.put(WorkspaceEvent.RECOVERED, true);
    }
}
