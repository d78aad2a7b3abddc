// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.CUSTOMER;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.messaging.MessagingCaller;
import io.camelcx.simulator.genesys.webhooks.WebhookFault.Kind;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver.Received;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookFaultTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(clock)
            .withGenesys(genesys -> genesys.withWebhooks(
                    webhooks -> webhooks.withPause(Duration.ZERO).withAttempts(3))));

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final MessagingApi messaging = simulator.genesys().messaging();
    private final WebhooksApi webhooks = simulator.genesys().webhooks();

    @BeforeEach
    void register() {
        webhooks.registerMessages(SMS, receiver.url());
    }

    private Delivery delivered(WebhookFault fault) {
        webhooks.fault(SMS, fault);
        return webhooks.await(messaging.write(SMS, CUSTOMER, "Hello").id(), LIMIT);
    }

    private Received only() {
        assertThat(receiver.received()).hasSize(1);
        return receiver.received().get(0);
    }

    @Test
    void aWebhookIsDeliveredTwice() {
        Delivery delivery = delivered(WebhookFault.of(Kind.DOUBLE));

        assertThat(receiver.received()).extracting(Received::body).hasSize(2).containsOnly(delivery.body());
        assertThat(receiver.received())
                .extracting(request -> request.header("X-Hub-Signature"))
                .containsOnly(sign(delivery.body(), SMS_SECRET));
        assertThat(delivery.attempts()).extracting(DeliveryAttempt::number).containsExactly(1, 1);
        assertThat(delivery.attempts())
                .allSatisfy(attempt -> assertThat(attempt.fault()).contains(Kind.DOUBLE));
    }

    @Test
    void aSignatureIsWrong() {
        delivered(WebhookFault.of(Kind.WRONG_SIGNATURE));

        assertThat(only().header("X-Hub-Signature"))
                .matches("sha1=[0-9a-f]{40}")
                .isNotEqualTo(sign(only().body(), SMS_SECRET));
    }

    @Test
    void aSignatureIsMissing() {
        delivered(WebhookFault.of(Kind.NO_SIGNATURE));

        assertThat(only().headers().keySet()).noneMatch("X-Hub-Signature"::equalsIgnoreCase);
    }

    @Test
    void aWebhookIsLate() {
        webhooks.fault(SMS, WebhookFault.late(Duration.ofHours(1)));
        String late = messaging.write(SMS, CUSTOMER, "late").id();
        webhooks.await(messaging.write(SMS, CUSTOMER, "in time").id(), LIMIT);
        assertThat(only().json().path("text").asText()).isEqualTo("in time");

        clock.advance(Duration.ofHours(1));

        assertThat(webhooks.await(late, LIMIT).state()).isEqualTo(Delivery.State.DONE);
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void aReceiptThatComesBeforeTheResponseIsNotOverwritten() {
        webhooks.fault(SMS, WebhookFault.late(Duration.ofHours(1)));
        String id = messaging.write(SMS, CUSTOMER, "Hello").id();

        new MessagingCaller(simulator).receipt(id, "Delivered");
        clock.advance(Duration.ofHours(1));

        webhooks.await(id, LIMIT);
        await().until(() -> written(id).receiverId().isPresent());
        await().during(Duration.ofMillis(100)).until(() -> written(id).state() == MessageState.DELIVERED);
    }

    private ConversationMessage written(String id) {
        return messaging.conversation(SMS, CUSTOMER).orElseThrow().message(id).orElseThrow();
    }

    @Test
    void aConnectionIsCutInTheMiddleOfTheBody() {
        Delivery delivery = delivered(WebhookFault.of(Kind.CUT_CONNECTION));

        assertThat(delivery.attempts()).hasSize(2);
        assertThat(delivery.attempts().get(0).failure().orElseThrow()).contains("Cut in the middle of the body");
        assertThat(only().body()).isEqualTo(delivery.body());
    }

    @Test
    void aBodyIsCutAndSigned() {
        Delivery delivery = delivered(WebhookFault.of(Kind.CUT_BODY));

        assertThat(only().body())
                .isEqualTo(delivery.body().substring(0, delivery.body().length() / 2));
        assertThat(only().header("X-Hub-Signature")).isEqualTo(sign(only().body(), SMS_SECRET));
    }

    @Test
    void aWebhookIsOvertakenByTheNextOne() {
        webhooks.fault(SMS, WebhookFault.of(Kind.OUT_OF_ORDER));
        String first = messaging.write(SMS, CUSTOMER, "first").id();
        messaging.write(SMS, CUSTOMER, "second");

        webhooks.await(first, LIMIT);

        assertThat(receiver.received())
                .extracting(request -> request.json().path("text").asText())
                .containsExactly("second", "first");
    }

    @Test
    void aContentTypeIsAnotherOneOrMissing() {
        delivered(WebhookFault.of(Kind.CONTENT_TYPE));
        delivered(WebhookFault.contentType("text/plain"));
        delivered(WebhookFault.contentType(""));
        webhooks.change(settings -> settings.withContentType(""));
        webhooks.await(messaging.write(SMS, CUSTOMER, "Hello").id(), LIMIT);

        assertThat(receiver.received())
                .extracting(request -> request.header("Content-Type"))
                .containsExactly("application/x-www-form-urlencoded", "text/plain", "", "");
        assertThat(receiver.received().subList(2, 4))
                .allSatisfy(
                        request -> assertThat(request.headers().keySet()).noneMatch("Content-Type"::equalsIgnoreCase));
    }

    @Test
    void aResponseIsLostAndTheWebhookIsDeliveredAgain() {
        Delivery delivery = delivered(WebhookFault.of(Kind.LOST_RESPONSE));

        assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
        assertThat(delivery.attempts().get(0).failure()).contains("The response is lost");
        assertThat(receiver.received()).extracting(Received::body).hasSize(2).containsOnly(delivery.body());
    }

    @Test
    void aFaultConcernsAsManyAttemptsAsItSaysAndItsWebhookAlone() {
        webhooks.registerMessages("company.com", receiver.url());
        Delivery delivery = delivered(WebhookFault.of(Kind.LOST_RESPONSE).times(2));
        webhooks.fault("company.com", WebhookFault.of(Kind.NO_SIGNATURE));

        assertThat(delivery.attempts()).hasSize(3);
        assertThat(webhooks.await(messaging.write(SMS, CUSTOMER, "Hello").id(), LIMIT)
                        .attempts())
                .hasSize(1);
        assertThat(webhooks.faults()).hasSize(1);
        webhooks.clearFaults();
        assertThat(webhooks.faults()).isEmpty();
    }

    @Test
    void theNextAttemptWaitsForTheSimulatorsClock() {
        webhooks.change(settings -> settings.withPause(Duration.ofMinutes(5)));
        receiver.answer(503, "");
        String id = messaging.write(SMS, CUSTOMER, "Hello").id();
        await().until(() -> !webhooks.deliveries().get(0).attempts().isEmpty());
        assertThatThrownBy(() -> webhooks.await(id, Duration.ofMillis(300)))
                .hasMessage("The delivery of " + id + " has not ended within PT0.3S");
        assertThat(receiver.received()).hasSize(1);

        clock.advance(Duration.ofMinutes(5));

        assertThat(webhooks.await(id, LIMIT).state()).isEqualTo(Delivery.State.DONE);
    }

    @Test
    void aFaultThatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> WebhookFault.of(null)).hasMessageStartingWith("kind is missing, allowed are [DOUBLE");
        assertThatThrownBy(() -> WebhookFault.of(Kind.DOUBLE).times(-1))
                .hasMessage("times is -1, it must be 1 or more");
        assertThatThrownBy(() -> WebhookFault.late(Duration.ofSeconds(-1)))
                .hasMessage("delay is PT-1S, it must not be negative");
    }
}
