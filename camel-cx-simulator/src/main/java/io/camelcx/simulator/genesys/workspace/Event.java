// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;

/**
 * A message for all sessions of an agent.
 *
 * @param userName the agent's user name
 * @param channel the channel
 * @param message what the message's data is
 */
record Event(String userName, String channel, ObjectNode message) {
    static final String INITIALIZATION = "/workspace/v3/initialization";
    static final String VOICE = "/workspace/v3/voice";
    static final String MEDIA = "/workspace/v3/media";

    static Event dnState(Desk desk) {
        ObjectNode message = Json.object().put("messageType", "DnStateChanged");
        message.set("dn", desk.dnJson());
        return new Event(desk.userName(), VOICE, message);
    }

    static Event error(String userName, int code, String text) {
        ObjectNode message = Json.object().put("messageType", "EventError");
        message.putObject("error").put("errorCode", code).put("errorMessage", text);
        return new Event(userName, VOICE, message);
    }

    /** The same event with a field that it may have. */
    Event with(String field, String value) {
        return new Event(userName, channel, message.deepCopy().put(field, value));
    }
}
