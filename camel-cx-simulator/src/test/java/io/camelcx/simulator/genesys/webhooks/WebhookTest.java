// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.CUSTOMER;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.ServerTls;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.messaging.MessagingCaller;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver.Received;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withWebhooks(
                    webhooks -> webhooks.withPause(Duration.ofMillis(1)).withAttempts(3))));

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final MessagingApi messaging = simulator.genesys().messaging();
    private final WebhooksApi webhooks = simulator.genesys().webhooks();

    private ConversationMessage written(ConversationMessage message) {
        return messaging.conversations().stream()
                .flatMap(conversation -> conversation.message(message.id()).stream())
                .findFirst()
                .orElseThrow();
    }

    private Delivery delivered(String text) {
        return webhooks.await(messaging.write(SMS, CUSTOMER, text).id(), LIMIT);
    }

    @Test
    void anAgentsTextIsSentAsTheVendorsSampleShowsIt() {
        webhooks.registerMessages(SMS, receiver.url());

        ConversationMessage message = messaging.write(SMS, CUSTOMER, "Agent message text");
        Delivery delivery = webhooks.await(message.id(), LIMIT);

        Received request = receiver.received().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body()).isEqualTo("""
                {"channel":{"id":"0123456789","type":"sms","from":{"id":"0123456789"},"to":{"id":"16504661149"},\
                "messageId":"%s"},"type":"Text","text":"Agent message text"}""".formatted(message.id()));
        assertThat(request.header("X-Hub-Signature")).isEqualTo(sign(request.body(), SMS_SECRET));
        assertThat(request.header("X-B3-TraceId")).isNotEmpty().isEqualTo(delivery.traceId());
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
        assertThat(delivery.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.status()).contains(200);
            assertThat(attempt.responseBody()).isEqualTo("{\"messageId\":\"gateway-1\"}");
            assertThat(attempt.took()).isPositive();
        });
        assertThat(delivery.body()).isEqualTo(request.body());
        await().until(() -> written(message).state() == MessageState.SENT);
    }

    @Test
    void anAgentsEmailIsSentAsTheVendorsSampleShowsIt() {
        webhooks.registerMessages(EMAIL, receiver.url());

        ConversationMessage message = messaging.writeEmail(
                EMAIL, List.of("recipient-1@mail.com", "recipient-2@mail.com"), "Subject", "a < b");
        webhooks.await(message.id(), LIMIT);

        Received request = receiver.received().get(0);
        assertThat(request.body()).isEqualTo("""
                {"channel":{"id":"company.com","type":"email","from":{"id":"no-reply@company.com","name":"Agent"}},\
                "to":[{"id":"recipient-1@mail.com","name":"recipient-1@mail.com"},{"id":"recipient-2@mail.com","name":"recipient-2@mail.com"}],\
                "messageId":"%s","context":{"replyTo":{"id":"reply-to@company.com","name":"Agent"}},\
                "type":"Email","subject":"Subject","content":[{"type":"text","text":"a < b"},{"type":"html","text":"<p>a &lt; b</p>"}]}""".formatted(message.id()));
        assertThat(request.header("X-Hub-Signature")).isEqualTo(sign(request.body(), EMAIL_SECRET));
    }

    @Test
    void theRecipientsOfAnEmailMayBeInItsChannel() {
        messaging.change(
                settings -> settings.withReplies(replies -> replies.withEmailTo(MessagingReplies.EmailTo.CHANNEL)));
        webhooks.registerMessages(EMAIL, receiver.url());

        webhooks.await(messaging.write(EMAIL, "recipient-1@mail.com", "Hello").id(), LIMIT);

        assertThat(receiver.received().get(0).json().at("/channel/to/0/id").asText())
                .isEqualTo("recipient-1@mail.com");
    }

    @Test
    void anyMessageIsSentAsItIs() {
        webhooks.registerMessages(SMS, receiver.url(), "another secret");

        messaging.send(SMS, CUSTOMER, "7", Map.of("type", "Carousel"));
        webhooks.await("7", LIMIT);

        assertThat(receiver.received().get(0).body()).isEqualTo("{\"type\":\"Carousel\"}");
        assertThat(receiver.received().get(0).header("X-Hub-Signature"))
                .isEqualTo(sign("{\"type\":\"Carousel\"}", "another secret"));
    }

    @Test
    void theIdInTheResponseIsTheOneThatReceiptsHave() {
        webhooks.registerMessages(SMS, receiver.url());
        receiver.answer(201, "{\"messageId\":\"sms-77\"}");
        ConversationMessage message = messaging.write(SMS, CUSTOMER, "Hello");
        assertThat(webhooks.await(message.id(), LIMIT).receiverId()).contains("sms-77");
        await().until(() -> written(message).receiverId().isPresent());

        new MessagingCaller(simulator).receipt("sms-77", "Delivered");

        assertThat(written(message).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aFailedWebhookIsDeliveredAgain() {
        webhooks.registerMessages(SMS, receiver.url());
        receiver.answer(503, "busy").answer(500, "");

        Delivery delivery = delivered("Hello");

        assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
        assertThat(delivery.attempts()).extracting(DeliveryAttempt::number).containsExactly(1, 2, 3);
        assertThat(delivery.attempts())
                .extracting(attempt -> attempt.status().orElseThrow())
                .containsExactly(503, 500, 200);
        assertThat(delivery.attempts().get(0).responseBody()).isEqualTo("busy");
        assertThat(receiver.received()).extracting(Received::body).hasSize(3).containsOnly(delivery.body());
        assertThat(receiver.received())
                .extracting(request -> request.header("X-B3-TraceId"))
                .containsOnly(delivery.traceId());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 413, 429, 302})
    void aRefusedWebhookIsNotDeliveredAgain(int status) {
        webhooks.registerMessages(SMS, receiver.url());
        receiver.answer(status, "{\"messageId\":\"no\"}");

        ConversationMessage message = messaging.write(SMS, CUSTOMER, "Hello");
        Delivery delivery = webhooks.await(message.id(), LIMIT);

        assertThat(delivery.state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(delivery.status()).contains(status);
        assertThat(delivery.receiverId()).isEmpty();
        assertThat(receiver.received()).hasSize(1);
        await().until(() -> written(message).state() == MessageState.FAILED);
    }

    @Test
    void aWebhookIsGivenUpAfterTheLastAttempt() {
        webhooks.registerMessages(SMS, receiver.url());
        receiver.answer(503, "").answer(503, "").answer(503, "");

        Delivery delivery = delivered("Hello");

        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.attempts()).hasSize(3);
    }

    @Test
    void aWebhookWithoutAResponseInTimeIsDeliveredAgain() {
        webhooks.change(settings -> settings.withTimeout(Duration.ofMillis(200)));
        webhooks.registerMessages(SMS, receiver.url());
        receiver.beSilent();

        Delivery delivery = delivered("Hello");

        assertThat(delivery.attempts().get(0).failure().orElseThrow()).startsWith("TimeoutException");
        assertThat(delivery.attempts().get(0).status()).isEmpty();
        assertThat(delivery.attempts().get(0).took()).isGreaterThanOrEqualTo(Duration.ofMillis(190));
    }

    @Test
    void aWebhookWithoutAConnectionIsDeliveredAgain() {
        webhooks.registerMessages(SMS, receiver.url());
        receiver.close();

        Delivery delivery = delivered("Hello");

        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.attempts()).hasSize(3).allSatisfy(attempt -> assertThat(
                        attempt.failure().orElseThrow())
                .contains("ConnectException"));
    }

    @Test
    void aWebhookIsSentOverHttpsToAnyCertificate(@TempDir Path folder) throws Exception {
        try (CxSimulator other = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withTls(ServerTls.selfSigned(folder.resolve("localhost.p12"))))) {
            webhooks.registerMessages(SMS, other.baseUrl().resolve("/hook"));

            Delivery delivery = delivered("Hello");

            assertThat(delivery.status()).contains(404);
            assertThat(other.journal().requests("POST", "/hook").get(0).body()).isEqualTo(delivery.body());
        }
    }

    @Test
    void withoutAWebhookTheMessageFails() {
        ConversationMessage message = messaging.write(SMS, CUSTOMER, "Hello");

        assertThat(written(message).state()).isEqualTo(MessageState.FAILED);
        assertThat(written(message).reasons().get(0).message()).contains("No webhook is registered for the channel");
        assertThat(webhooks.deliveries()).isEmpty();
    }

    @Test
    void anUnregisteredWebhookReceivesNothingMore() {
        webhooks.registerMessages(SMS, receiver.url());
        assertThat(webhooks.webhooks()).extracting(Webhook::name).containsExactly(SMS);

        webhooks.unregister(SMS);

        assertThat(written(messaging.write(SMS, CUSTOMER, "Hello")).state()).isEqualTo(MessageState.FAILED);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void whatCannotBeRegisteredIsRefused() {
        assertThatThrownBy(() -> webhooks.registerMessages("1234567890", receiver.url()))
                .hasMessage("Channel 1234567890 not found");
        assertThatThrownBy(() -> webhooks.registerMessages(SMS, URI.create("/hook")))
                .hasMessage("url is '/hook', it must be a URL that begins with http or https");
        assertThatThrownBy(() -> webhooks.await("1", LIMIT))
                .hasMessage("There is no delivery of a message with the id '1'");
    }
}
