/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
