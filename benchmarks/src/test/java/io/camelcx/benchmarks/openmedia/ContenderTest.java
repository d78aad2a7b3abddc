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
package io.camelcx.benchmarks.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.benchmarks.openmedia.stub.RecordingServer;
import io.camelcx.benchmarks.openmedia.stub.StubAnswer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {

    private static final WorkItem ITEM = WorkItem.different().get(7);

    @ParameterizedTest
    @EnumSource
    void everyContenderSendsTheSameRequestAndReadsTheSameAnswer(Contender contender) throws Exception {
        try (RecordingServer server = RecordingServer.start();
                CreateClient client = contender.start(server.baseUrl())) {
            assertThat(client.create(ITEM)).isEqualTo(StubAnswer.ID);
            String request = server.request();
            assertThat(request).startsWith("POST /nexus/v3/openmedia/workitems/interactions HTTP/1.1\r\n");
            assertThat(request.toLowerCase(Locale.ROOT))
                    .contains("\r\nx-api-key: demo-api-key\r\n", "\r\ncontent-type: application/json")
                    .doesNotContain("\r\nauthorization:", "\r\nconnection: close");
            assertThat(json(request)).isEqualTo(new ObjectMapper().valueToTree(ITEM.request()));
        }
    }

    private static JsonNode json(String request) throws Exception {
        return new ObjectMapper().readTree(request.substring(request.indexOf('{'), request.lastIndexOf('}') + 1));
    }
}
