// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;

/** Bayeux by hand: one HTTP request a message, so that a test sees the replies as they are. */
final class RawBayeux {
    private static final String BASE = "/statistics/v3/notifications";
    private final SimulatorClient http;
    private String clientId = "";

    RawBayeux(SimulatorClient http) {
        this.http = http;
    }

    /** The handshake's reply; later messages use its client id. */
    JsonNode handshake(String path) {
        JsonNode reply = http.post(BASE + path, """
                [{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"],"id":"1"}]""").json().path(0);
        clientId = reply.path("clientId").asText();
        return reply;
    }

    /** A poll that is answered at once. */
    JsonNode connect() {
        return send(
                        "/connect",
                        "\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"advice\":{\"timeout\":0}")
                .json();
    }

    /** A poll that waits for messages. */
    JsonNode poll() {
        return send("/connect", "\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\"")
                .json();
    }

    Reply subscribe(String channel) {
        return send("/subscribe", "\"channel\":\"/meta/subscribe\",\"subscription\":\"" + channel + "\"");
    }

    Reply send(String path, String fields) {
        return http.post(BASE + path, "[{\"id\":\"2\",\"clientId\":\"" + clientId + "\"," + fields + "}]");
    }
}
