// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
