// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.WebhookBed;
import io.camelcx.genesys.messaging.client.ContentPart;
import io.camelcx.genesys.messaging.client.MessageParty;
import io.camelcx.genesys.messaging.client.OutgoingMessage;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import io.camelcx.simulator.genesys.webhooks.WebhookFault.Kind;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer of genesys-messaging, behind a real HTTP server, with a simulator that sends as the vendor does. */
class AgentMessageTest {

    private static final String SMS = "genesys-messaging:0123456789";
    private static final String SMS_PATH = "/genesys-messaging/0123456789";
    private static final String SECRET = "demo-channel-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The sample of the vendor's text, word for word. */
    private static final String VENDORS_SMS = """
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
            }
            """;

    /** The sample of the vendor's text, whose braces do not match: with the recipients beside the channel. */
    private static final String VENDORS_EMAIL = """
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
            }
            """;

    private WebhookBed bed;

    @BeforeEach
    void create() throws Exception {
        bed = WebhookBed.create();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void theVendorsSampleOfAnSmsIsReadAndAnswered() throws Exception {
        bed.consuming(SMS);

        HttpResponse<String> response = bed.post(SMS_PATH, SECRET, VENDORS_SMS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"messageId\":\"1613474523265-0\"}");
        assertThat(message(0)).satisfies(message -> {
            assertThat(message.id()).isEqualTo("1613474523265-0");
            assertThat(message.channelId()).isEqualTo("0123456789");
            assertThat(message.channelType()).isEqualTo("sms");
            assertThat(message.from()).isEqualTo(new MessageParty("0123456789", ""));
            assertThat(message.to()).containsExactly(new MessageParty("16504661149", ""));
            assertThat(message.type()).isEqualTo("Text");
            assertThat(message.text()).isEqualTo("Agent message text");
        });
        assertThat(bed.received().get(0).headers())
                .isEqualTo(Map.of(
                        GenesysMessagingConstants.CHANNEL_ID, "0123456789",
                        GenesysMessagingConstants.CHANNEL_TYPE, "sms",
                        GenesysMessagingConstants.MESSAGE_TYPE, "Text",
                        GenesysMessagingConstants.MESSAGE_ID, "1613474523265-0",
                        GenesysMessagingConstants.TRACE_ID, "05bb858a-3468-4c82-a8ce-3b1a9c4e4b67"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theVendorsSampleOfAnEmailIsReadWithTheRecipientsAtEitherPlace(boolean withinTheChannel) throws Exception {
        bed.consuming("genesys-messaging:company.com");
        String body = withinTheChannel
                ? VENDORS_EMAIL
                        .replace("    }\n  },\n  \"to\"", "    },\n  \"to\"")
                        .replace("],\n  \"messageId\"", "]},\n  \"messageId\"")
                : VENDORS_EMAIL;

        HttpResponse<String> response = bed.post("/genesys-messaging/company.com", "demo-email-secret", body);

        assertThat(response.body()).isEqualTo("{\"messageId\":\"f7acbac6-68db-4031-aec2-4bbd02627c4b\"}");
        assertThat(message(0)).satisfies(message -> {
            assertThat(message.id()).isEqualTo("f7acbac6-68db-4031-aec2-4bbd02627c4b");
            assertThat(message.from()).isEqualTo(new MessageParty("no-reply@company.com", "Sender display name"));
            assertThat(message.to())
                    .containsExactly(
                            new MessageParty("recipient-1@mail.com", "First Recipient"),
                            new MessageParty("recipient-2@mail.com", "Second Recipient"));
            assertThat(message.subject()).isEqualTo("Subject");
            assertThat(message.content())
                    .containsExactly(
                            new ContentPart("text", "Plain text email body"),
                            new ContentPart("html", "Html email body"));
            assertThat(message.content("html")).isEqualTo("Html email body");
            assertThat(message.replyTo()).isEqualTo(new MessageParty("reply-to@company.com", "Responder display name"));
        });
    }

    @Test
    void unknownFieldsAndNumbersSurviveOnTheWayToJsonAndBack() throws Exception {
        bed.consuming(SMS);
        String body =
                "{\"channel\":{\"id\":\"0123456789\",\"messageId\":17,\"tenant\":{\"a\":[1.10,1E+400]}},\"type\":\"New\","
                        + "\"payload\":null,\"to\":\"5\"}";

        assertThat(bed.post(SMS_PATH, SECRET, body).body()).isEqualTo("{\"messageId\":\"17\"}");

        OutgoingMessage message = message(0);
        assertThat(message.recipient().id()).isEqualTo("5");
        String json = bed.context().getTypeConverter().mandatoryConvertTo(String.class, message);
        assertThat(json).isEqualTo(body);
        assertThat(bed.context().getTypeConverter().mandatoryConvertTo(OutgoingMessage.class, json))
                .isEqualTo(message);
        assertThat(bed.context().getTypeConverter().mandatoryConvertTo(JsonNode.class, message))
                .isEqualTo(message.json());
    }

    @Test
    void aMessageWithoutAnIdIsHandedOnEachTime() throws Exception {
        bed.consuming(SMS);

        assertThat(bed.post(SMS_PATH, SECRET, "{}").body()).isEqualTo("{}");
        assertThat(bed.post(SMS_PATH, SECRET, "{}").statusCode()).isEqualTo(200);

        assertThat(bed.received()).hasSize(2);
    }

    @Test
    void theMessageOfAnotherChannelIsHandedOnWithItsId() throws Exception {
        bed.consuming(SMS);

        bed.post(SMS_PATH, SECRET, VENDORS_SMS.replace("\"id\": \"0123456789\",", "\"id\": \"999\","));

        assertThat(bed.received().get(0).headers()).containsEntry(GenesysMessagingConstants.CHANNEL_ID, "999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "17", "null", "{\"channel\":", "{} {}", "{\"text\":\"\u0001\"}", "no JSON"})
    void aSignedBodyThatIsNoObjectGoesToTheExceptionHandler(String body) throws Exception {
        bed.consuming(SMS);

        assertThat(bed.post(SMS_PATH, SECRET, body).statusCode()).isEqualTo(400);

        assertThat(bed.received()).isEmpty();
        assertThat(bed.failures()).hasSize(1);
        assertThat(bed.failedBodies()).containsExactly(body);
    }

    @Test
    void theSecretBeforeARotationIsStillAccepted() throws Exception {
        bed.connection().setPreviousChannelSecrets(Map.of("0123456789", "old-secret"));
        bed.consuming(SMS);

        assertThat(bed.post(SMS_PATH, "old-secret", VENDORS_SMS).statusCode()).isEqualTo(200);
        assertThat(bed.post(SMS_PATH, SECRET, VENDORS_SMS).statusCode()).isEqualTo(200);
        assertThat(bed.post(SMS_PATH, "other", VENDORS_SMS).statusCode()).isEqualTo(401);
        assertThat(bed.post(SMS_PATH, "demo-email-secret", VENDORS_SMS).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aChannelWithoutASecretFailsTheStart() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bed.consuming("genesys-messaging:999"))
                .withStackTraceContaining("channelSecrets[999] is missing");
    }

    @Test
    void anAgentWritesAndTheRouteReceivesIt() {
        bed.consuming(SMS);
        register();

        String id = write("Good morning, ü €");

        assertThat(ended(id)).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
            assertThat(delivery.receiverId()).hasValue(id);
            assertThat(delivery.attempts()).hasSize(1);
        });
        assertThat(message(0).text()).isEqualTo("Good morning, ü €");
        assertThat(message(0).recipient().id()).isEqualTo("16504661149");
    }

    @Test
    void anAgentWritesAnEmail() {
        bed.consuming("genesys-messaging:company.com?path=/mail");
        webhooks().registerMessages("company.com", bed.uri("/mail"));

        String id = messaging()
                .writeEmail("company.com", List.of("a@mail.com", "b@mail.com"), "Hello", "The text")
                .id();

        assertThat(ended(id).state()).isEqualTo(Delivery.State.DONE);
        assertThat(message(0).subject()).isEqualTo("Hello");
        assertThat(message(0).to()).extracting(MessageParty::id).containsExactly("a@mail.com", "b@mail.com");
        assertThat(message(0).content("text")).isEqualTo("The text");
    }

    @Test
    void theRouteMayAnswerWithTheIdOfItsOwnService() {
        bed.then(message -> message.setHeader(GenesysMessagingConstants.MESSAGE_ID, "gateway-4711"))
                .consuming(SMS);
        register();

        assertThat(ended(write("Hello")).receiverId()).hasValue("gateway-4711");
    }

    @Test
    void whatTheRouteFailsOnIsDeliveredAgain() {
        bed.thenFails().thenFails().consuming(SMS);
        register();

        Delivery delivery = ended(write("Hello"));

        assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
        assertThat(delivery.attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(503, 503, 200);
        assertThat(bed.received()).hasSize(3);
    }

    @Test
    void aLateRouteIsNotRunAgain() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        bed.then(message -> late.await()).consuming(SMS + "?responseTimeout=50ms");
        bed.sending(settings -> settings.withAttempts(1000));
        register();

        String id = write("Hello");
        await().until(() ->
                webhooks().deliveries("0123456789").get(0).attempts().size() >= 2);
        late.countDown();

        assertThat(ended(id).state()).isEqualTo(Delivery.State.DONE);
        assertThat(bed.received()).hasSize(1);
    }

    @Test
    void aLostResponseIsDeliveredAgainAndNotProcessedTwice() {
        bed.bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository())
                .then(message -> message.setHeader(GenesysMessagingConstants.MESSAGE_ID, "gateway-4711"))
                .consuming(SMS + "?idempotentRepository=#processed");
        register();
        webhooks().fault("0123456789", WebhookFault.of(Kind.LOST_RESPONSE));

        Delivery delivery = ended(write("Hello"));

        assertThat(delivery.attempts()).hasSize(2);
        assertThat(delivery.receiverId()).hasValue("gateway-4711");
        assertThat(bed.received()).hasSize(1);
    }

    @Test
    void aDoubleDeliveryAtTheSameTimeIsProcessedOnce() {
        bed.bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository())
                .consuming(SMS + "?idempotentRepository=#processed");
        register();
        webhooks().fault("0123456789", WebhookFault.of(Kind.DOUBLE).times(20));

        List<String> ids = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> write("Hello " + i))
                .toList();
        webhooks().awaitAll(PATIENCE);

        assertThat(bed.received()).hasSize(20);
        assertThat(bed.received())
                .extracting(received -> ((OutgoingMessage) received.body()).id())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void forgedRequestsAreRefusedAndCutOnesDeliveredAgain() {
        bed.consuming(SMS);
        register();
        webhooks().fault("0123456789", WebhookFault.of(Kind.WRONG_SIGNATURE));
        assertThat(ended(write("Forged")).status()).hasValue(401);
        webhooks().fault("0123456789", WebhookFault.of(Kind.NO_SIGNATURE));
        assertThat(ended(write("Unsigned")).status()).hasValue(401);
        webhooks().fault("0123456789", WebhookFault.of(Kind.CUT_BODY));
        assertThat(ended(write("Half")).status()).hasValue(400);
        webhooks().fault("0123456789", WebhookFault.of(Kind.CUT_CONNECTION));
        assertThat(ended(write("Cut")).state()).isEqualTo(Delivery.State.DONE);

        assertThat(bed.received())
                .extracting(received -> ((OutgoingMessage) received.body()).text())
                .containsExactly("Cut");
        assertThat(bed.failures()).hasSize(1);
        GenesysMessagingEndpoint endpoint = bed.endpoint("in", GenesysMessagingEndpoint.class);
        assertThat(endpoint.getRefusedWebhooks()).isEqualTo(2);
        assertThat(endpoint.getAcceptedWebhooks()).isEqualTo(1);
        // The server may notice the end of a connection only after the next request.
        await().untilAsserted(() -> assertThat(endpoint.getFailedWebhooks()).isEqualTo(2));
    }

    @Test
    void messagesOutOfOrderAndWithOtherContentTypesAreReceived() {
        bed.consuming(SMS);
        register();
        webhooks().fault("0123456789", WebhookFault.of(Kind.OUT_OF_ORDER));
        webhooks().fault("0123456789", WebhookFault.contentType("application/x-www-form-urlencoded"));
        webhooks().fault("0123456789", WebhookFault.contentType(""));
        webhooks().fault("0123456789", WebhookFault.contentType("multipart/form-data; boundary=x"));
        for (String text : List.of("1", "2", "3", "4")) {
            write(text);
        }
        webhooks().awaitAll(PATIENCE);

        assertThat(bed.received())
                .extracting(received -> ((OutgoingMessage) received.body()).text())
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(webhooks().deliveries()).allMatch(delivery -> delivery.state() == Delivery.State.DONE);
    }

    @Test
    void healthShowsTheWebhookAndStaysUp() {
        bed.health().thenFails().consuming(SMS);
        register();
        ended(write("Hello"));

        HealthCheck.Result result = bed.readiness();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("webhook.path", SMS_PATH)
                .containsEntry("webhook.failed", 1L)
                .containsEntry("webhook.accepted", 1L);
    }

    @Test
    void jmxShowsTheWebhook() throws Exception {
        bed.consuming(SMS);
        register();
        ended(write("Hello"));

        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName endpoint = server.queryNames(
                        new ObjectName("org.apache.camel:context="
                                + bed.context().getManagementName() + ",type=endpoints,name=\"genesys-messaging:*\""),
                        null)
                .iterator()
                .next();
        assertThat(server.getAttribute(endpoint, "AcceptedWebhooks")).isEqualTo(1L);
        assertThat(server.getAttribute(endpoint, "RefusedWebhooks")).isEqualTo(0L);
        assertThat((String) server.getAttribute(endpoint, "LastWebhook")).isNotEmpty();
    }

    private void register() {
        webhooks().registerMessages("0123456789", bed.uri(SMS_PATH));
    }

    private String write(String text) {
        return messaging().write("0123456789", "16504661149", text).id();
    }

    private Delivery ended(String messageId) {
        return webhooks().await(messageId, PATIENCE);
    }

    private OutgoingMessage message(int index) {
        return (OutgoingMessage) bed.received().get(index).body();
    }

    private WebhooksApi webhooks() {
        return bed.simulator().genesys().webhooks();
    }

    private MessagingApi messaging() {
        return bed.simulator().genesys().messaging();
    }
}
