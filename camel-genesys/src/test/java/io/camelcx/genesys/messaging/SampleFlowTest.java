// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static io.camelcx.genesys.messaging.MessagingBed.CHANNEL;
import static io.camelcx.genesys.messaging.MessagingBed.CONSUMER;
import static io.camelcx.genesys.messaging.MessagingBed.EMAIL_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.messaging.client.SentMessages;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The sample flows of the vendor's reference: its requests are sent word for word, and its responses are understood. */
class SampleFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SMS_MESSAGE = """
            {
              "messages": [
                {
                  "channel": {
                    "from": {
                      "id": "16504661149"
                    },
                    "to": {
                      "id": "0123456789"
                    }
                  },
                  "type": "Text",
                  "text": "Consumer message text"
                }
              ]
            }
            """;

    private static final String SMS_RECEIPT = """
            {
              "messages": [
                {
                  "channel": {
                    "from": {
                      "id": "0123456789"
                    },
                    "to": {
                      "id": "16504661149"
                    },
                    "messageId": "1613474523265-0"
                  },
                  "type": "Receipt",
                  "status": "Delivered"
                }
              ]
            }
            """;

    private static final String EMAIL_RECEIPT = """
            {
              "messages": [
                {
                  "channel": {
                    "from": {
                      "id": "no-reply@company.com"
                    },
                    "to": {
                      "id": "recipient-1@mail.com"
                    },
                    "messageId": "f7acbac6-68db-4031-aec2-4bbd02627c4b"
                  },
                  "type": "Receipt",
                  "status": "Failed",
                  "reasons": [
                    {
                      "code": 350,
                      "message": "Message not allowed. Your account has been suspended."
                    }
                  ]
                }
              ]
            }
            """;

    private static final String ACCEPTED = """
            {
              "status": {
                "code": 0
              },
              "data": {
                "ids": [
                  "1613473893265-0"
                ]
              }
            }
            """;

    private static final String DONE = """
            {
              "status": {
                "code": 0
              }
            }
            """;

    @AutoClose
    private final MessagingBed bed = MessagingBed.create().start();

    @Test
    void theMessageOfAnSms() throws Exception {
        answer(ACCEPTED);
        Exchange sent = bed.call("", "Consumer message text", Map.of(GenesysMessagingConstants.FROM, CONSUMER));
        assertThatItWasSent(CHANNEL, SMS_MESSAGE);
        assertThat(sent.getMessage().getBody(SentMessages.class).ids()).containsExactly("1613473893265-0");
        answer(ACCEPTED);
        assertThat(bed.call("", SMS_MESSAGE).getException()).isNull();
        assertThatItWasSent(CHANNEL, SMS_MESSAGE);
    }

    @Test
    void theKnownAnswerOfTheSignature() {
        bed.connection().stop();
        bed.connection().setChannelSecrets(Map.of(CHANNEL, "secret"));
        bed.connection().start();
        answer(ACCEPTED);
        bed.call("", SMS_MESSAGE);
        assertThat(bed.last("POST").header("X-Hub-Signature"))
                .isEqualTo("sha1=5650d7c8f21f989950d5d4dbd936c8d2d976dd28");
    }

    @Test
    void theReceiptOfAnSms() throws Exception {
        answer(DONE);
        Exchange sent = bed.call(
                "operation=receipt&to=" + CONSUMER,
                null,
                Map.of(GenesysMessagingConstants.MESSAGE_ID, "1613474523265-0"));
        assertThat(sent.getException()).isNull();
        assertThatItWasSent(CHANNEL, SMS_RECEIPT);
        answer(DONE);
        assertThat(bed.call("", SMS_RECEIPT).getException()).isNull();
        assertThatItWasSent(CHANNEL, SMS_RECEIPT);
    }

    @Test
    void theReceiptOfAnEmail() throws Exception {
        answer(DONE);
        Exchange sent = bed.send(
                "genesys-messaging:company.com?operation=receipt&from=no-reply@company.com&to=recipient-1@mail.com&status=Failed"
                        + "&reasonCode=350&reasonMessage=Message not allowed. Your account has been suspended.",
                null,
                Map.of(GenesysMessagingConstants.MESSAGE_ID, "f7acbac6-68db-4031-aec2-4bbd02627c4b"));
        assertThat(sent.getException()).isNull();
        assertThatItWasSent(EMAIL_CHANNEL, EMAIL_RECEIPT);
        answer(DONE);
        assertThat(bed.send("genesys-messaging:company.com", EMAIL_RECEIPT, Map.of())
                        .getException())
                .isNull();
        assertThatItWasSent(EMAIL_CHANNEL, EMAIL_RECEIPT);
    }

    private void answer(String body) {
        bed.faults()
                .add(Fault.on("POST", MessagingBed.MESSAGES)
                        .times(1)
                        .body(body)
                        .header("Content-Type", "application/json"));
    }

    private void assertThatItWasSent(String channel, String body) throws Exception {
        RecordedRequest request = bed.last("POST");
        assertThat(request.path()).isEqualTo("/nexus/v3/channels/" + channel + "/messages");
        assertThat(request.header("x-ccid")).isEqualTo("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        assertThat(JSON.readTree(request.body())).isEqualTo(JSON.readTree(body));
    }
}
