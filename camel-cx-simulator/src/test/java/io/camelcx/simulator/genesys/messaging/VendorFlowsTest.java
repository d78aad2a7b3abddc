// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver.Received;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The two flows of the vendor's text, word for word; only the signatures differ, as their secrets are not known. */
class VendorFlowsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(SettableClock.at(Instant.ofEpochMilli(1613473893265L))));

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final MessagingCaller caller = new MessagingCaller(simulator);
    private final MessagingApi api = simulator.genesys().messaging();

    private Received webhook(String channel, String to, String messageId, String message) throws IOException {
        simulator.genesys().webhooks().registerMessages(channel, receiver.url());
        receiver.answer(200, """
                {
                  "messageId": "%s"
                }""".formatted(messageId));
        api.send(channel, to, messageId, JSON.readValue(message, Map.class));
        Delivery delivery = simulator.genesys().webhooks().await(messageId, LIMIT);
        assertThat(delivery.receiverId()).contains(messageId);
        await().until(() -> state(channel, to, messageId) == MessageState.SENT);
        return receiver.received().get(0);
    }

    private MessageState state(String channel, String to, String messageId) {
        return api.conversation(channel, to)
                .orElseThrow()
                .message(messageId)
                .orElseThrow()
                .state();
    }

    private static void same(Reply reply, String expected) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void theSmsDataFlow() throws IOException {
        Reply message = caller.messages(SMS, SMS_SECRET, """
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
                """);
        same(message, """
                {
                  "status": {
                    "code": 0
                  },
                  "data": {
                    "ids": [
                      "1613473893265-0"
                    ]
                  }
                }""");

        String agents = """
                {
                  "channel": {
                    "id": "0123456789",
                    "type": "sms",
                    "from": {
                      "id": "0123456789"
                    },
                    "to": {
                      "id": "16504661149"
                    },
                    "messageId": "1613474523265-0"
                  },
                  "type": "Text",
                  "text": "Agent message text"
                }""";
        Received webhook = webhook(SMS, "16504661149", "1613474523265-0", agents);
        assertThat(webhook.json()).isEqualTo(JSON.readTree(agents));
        assertThat(webhook.header("X-Hub-Signature")).isEqualTo(sign(webhook.body(), SMS_SECRET));

        Reply receipt = caller.messages(SMS, SMS_SECRET, """
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
                }""");
        same(receipt, """
                {
                  "status": {
                    "code": 0
                  }
                }""");
        assertThat(state(SMS, "16504661149", "1613474523265-0")).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void theEmailDataFlow() throws IOException {
        String id = "f7acbac6-68db-4031-aec2-4bbd02627c4b";
        String agents = """
                {
                  "channel": {
                    "id": "company.com",
                    "type": "email",
                    "from": {
                      "id": "no-reply@company.com",
                      "name": "Sender display name"
                    }
                  },
                  "to": [
                    {
                      "id": "recipient-1@mail.com",
                      "name": "First Recipient"
                    },
                    {
                      "id": "recipient-2@mail.com",
                      "name": "Second Recipient"
                    }
                  ],
                  "messageId": "f7acbac6-68db-4031-aec2-4bbd02627c4b",
                  "context": {
                    "replyTo": {
                      "id": "reply-to@company.com",
                      "name": "Responder display name"
                    }
                  },
                  "type": "Email",
                  "subject": "Subject",
                  "content": [
                    {
                      "type": "text",
                      "text": "Plain text email body"
                    },
                    {
                      "type": "html",
                      "text": "Html email body"
                    }
                  ]
                }""";
        Received webhook = webhook(EMAIL, "recipient-1@mail.com", id, agents);
        assertThat(webhook.json()).isEqualTo(JSON.readTree(agents));

        Reply receipt = caller.messages(EMAIL, EMAIL_SECRET, """
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
                }""");
        same(receipt, "{\"status\":{\"code\":0}}");
        ConversationMessage message = api.conversation(EMAIL, "recipient-1@mail.com")
                .orElseThrow()
                .message(id)
                .orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reasons())
                .containsExactly(
                        new FailureReason(350, Optional.of("Message not allowed. Your account has been suspended.")));
        assertThat(message.text()).contains("Plain text email body");
    }
}
