// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.benchmarks.openmedia.stub.RecordingServer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderTest {

    private static final int NUMBER = 7;

    @ParameterizedTest
    @EnumSource
    void everyClientSendsTheSameMessageSignedAndReadsTheSameResponse(Sender sender) throws Exception {
        try (RecordingServer server = RecordingServer.start(SentAnswer.JSON);
                Sender.Running client = sender.start(server.baseUrl())) {
            client.make(NUMBER);

            String request = server.request();
            String body = request.substring(request.indexOf('{'), request.lastIndexOf('}') + 1);
            assertThat(request).startsWith("POST /nexus/v3/channels/0123456789/messages HTTP/1.1\r\n");
            assertThat(request.toLowerCase(Locale.ROOT))
                    .contains(
                            "\r\nx-api-key: demo-api-key\r\n",
                            "\r\nx-ccid: " + Channel.CONTACT_CENTER_ID + "\r\n",
                            "\r\nx-b3-traceid: ",
                            "\r\nx-hub-signature: " + new Signer().sign(body.getBytes()) + "\r\n",
                            "\r\ncontent-type: application/json")
                    .doesNotContain("\r\nauthorization:", "\r\nconnection: close");
            JsonNode expected =
                    new ObjectMapper().readTree(Sms.different().get(NUMBER).json());
            assertThat(new ObjectMapper().readTree(body)).isEqualTo(expected);
        }
    }
}
