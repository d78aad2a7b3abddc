// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.SimulatorClient.Reply;

/** What the Openmedia API may answer, asserted. */
final class OpenMediaReplies {

    private OpenMediaReplies() {}

    static JsonNode data(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/status/code").asInt(-1)).isZero();
        return reply.json().path("data");
    }

    static void refused(Reply reply, int status, String message) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().at("/status/code").asInt()).isEqualTo(status);
        assertThat(reply.json().at("/status/message").asText()).isEqualTo(message);
    }

    static void invalid(Reply reply, String field, String problem) {
        refused(reply, 400, "Invalid request parameters provided: " + field + " " + problem);
        assertThat(reply.json().at("/status/detail/field").asText()).isEqualTo(field);
    }
}
