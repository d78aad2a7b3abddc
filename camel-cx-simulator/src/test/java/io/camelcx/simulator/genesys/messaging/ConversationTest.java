// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.CUSTOMER;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL_SECRET;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.messaging.ConversationMessage.Author;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Duration DELAY = Duration.ofSeconds(20);

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = start(clock);

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final MessagingCaller caller = new MessagingCaller(simulator);
    private final MessagingApi api = simulator.genesys().messaging();
    private final WebhooksApi webhooks = simulator.genesys().webhooks();

    private static CxSimulator start(SettableClock clock) {
        return CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withClock(clock)
                .withGenesys(genesys -> genesys.withMessaging(api -> api.withAgent(agent ->
                                agent.withAnswers(true).withDelay(DELAY).withEndAfter(Duration.ofMinutes(10))))
                        .withWebhooks(api -> api.withAttempts(1))));
    }

    private static List<ConversationMessage> messages(MessagingApi api) {
        return api.conversations().stream()
                .flatMap(conversation -> conversation.messages().stream())
                .toList();
    }

    @Test
    void theAgentAnswersAfterAWhile() {
        webhooks.registerMessages(SMS, receiver.url());
        caller.text(CUSTOMER, "Hello");
        assertThat(messages(api)).hasSize(1);

        clock.advance(DELAY);

        await().until(() -> messages(api).size() == 2 && messages(api).get(1).state() == MessageState.SENT);
        Conversation conversation = api.conversation(SMS, CUSTOMER).orElseThrow();
        assertThat(conversation.messages())
                .extracting(ConversationMessage::author)
                .containsExactly(Author.CUSTOMER, Author.AGENT);
        assertThat(api.settings().agent().texts())
                .contains(conversation.messages().get(1).text().orElseThrow());
        assertThat(receiver.received().get(0).json().path("text").asText())
                .isEqualTo(conversation.messages().get(1).text().orElseThrow());
        assertThat(conversation.messages().get(1).at())
                .isEqualTo(conversation.startedAt().plus(DELAY));
    }

    @Test
    void theSameSeedGivesTheSameAnswers() {
        assertThat(answers()).isEqualTo(answers());
    }

    private static List<Optional<String>> answers() {
        SettableClock time = SettableClock.standing();
        try (CxSimulator one = start(time)) {
            MessagingCaller customer = new MessagingCaller(one);
            MessagingApi api = one.genesys().messaging();
            for (int i = 1; i <= 5; i++) {
                int expected = 2 * i;
                customer.text(CUSTOMER, "Hello");
                time.advance(DELAY);
                await().until(() -> messages(api).size() == expected);
            }
            return messages(api).stream().map(ConversationMessage::text).toList();
        }
    }

    @Test
    void theAgentAnswersAnEmailByEmail() {
        webhooks.registerMessages(EMAIL, receiver.url());
        caller.messages(EMAIL, EMAIL_SECRET, """
                {"messages":[{"channel":{"from":{"id":"a@mail.com"},"to":[{"id":"help@company.com"}]},"type":"Email",
                "subject":"Parcel","content":[{"type":"text","text":"Where is it?"}]}]}""");

        clock.advance(DELAY);

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).json().path("subject").asText()).isEqualTo("Re: Parcel");
        assertThat(receiver.received().get(0).json().at("/to/0/id").asText()).isEqualTo("a@mail.com");
        assertThat(messages(api).get(0).text()).contains("Where is it?");
    }

    @Test
    void aConversationThatHasFallenSilentIsEnded() {
        api.write(SMS, CUSTOMER, "Hello");
        Conversation first = api.conversation(SMS, CUSTOMER).orElseThrow();
        assertThat(first.live()).isTrue();

        clock.advance(Duration.ofMinutes(10));

        await().until(() -> api.conversation(SMS, CUSTOMER).isEmpty());
        Conversation ended = api.conversation(first.id()).orElseThrow();
        assertThat(ended.live()).isFalse();
        assertThat(ended.endedAt()).contains(clock.instant());
        caller.text(CUSTOMER, "Hello again");
        assertThat(api.conversation(SMS, CUSTOMER).orElseThrow().id()).isNotEqualTo(first.id());
        assertThat(api.conversations()).hasSize(2);
    }

    @Test
    void aConversationInWhichTheCustomerHasWrittenMeanwhileGoesOn() {
        api.write(SMS, CUSTOMER, "Hello");
        api.change(settings -> settings.withAgent(agent -> agent.withAnswers(false)));
        caller.text(CUSTOMER, "Hello");
        api.write(SMS, "2", "Hello");

        clock.advance(Duration.ofMinutes(10));

        await().until(() -> api.conversation(SMS, "2").isEmpty());
        assertThat(api.conversation(SMS, CUSTOMER)).isPresent();
    }

    @Test
    void anEndedConversationIsNotAnswered() {
        caller.text(CUSTOMER, "Hello");
        api.end(api.conversation(SMS, CUSTOMER).orElseThrow().id());
        caller.text("2", "Hello");

        clock.advance(DELAY);

        await().until(() -> api.conversation(SMS, "2").orElseThrow().messages().size() == 2);
        assertThat(api.conversations().get(0).messages()).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThatThrownBy(() -> api.end("1"))
                .hasMessage("No conversation with the id '1' is live: unknown, or ended already");
        assertThatThrownBy(() -> api.write("1234567890", CUSTOMER, "Hello")).hasMessage("Channel 1234567890 not found");
        assertThatThrownBy(() -> api.writeEmail(EMAIL, List.of(), "Subject", "Hello"))
                .hasMessage("to is empty, it must hold at least one address");
        assertThatThrownBy(() -> api.settings().agent().withTexts())
                .hasMessage("texts is empty, it must hold at least one text");
        assertThatThrownBy(() -> api.settings().agent().withDelay(Duration.ofSeconds(-1)))
                .hasMessage("delay is PT-1S, it must not be negative");
    }

    @Test
    void conversationsMediaAndWebhooksOutliveARestart() {
        webhooks.registerMessages(SMS, receiver.url());
        caller.text(CUSTOMER, "Hello");

        simulator.restart();

        assertThat(api.conversation(SMS, CUSTOMER)).isPresent();
        webhooks.await(api.write(SMS, CUSTOMER, "Hello").id(), Duration.ofMinutes(1));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void theOldestMessagesOfALongConversationAreForgotten() {
        Conversations conversations = new Conversations(() -> "c");
        for (int i = 0; i <= ConversationLog.CAPACITY; i++) {
            conversations.add(
                    SMS,
                    CUSTOMER,
                    ConversationMessage.of(
                            "m" + i,
                            Author.AGENT,
                            clock.instant(),
                            MessageState.SENT,
                            Optional.empty(),
                            JsonNodeFactory.instance.objectNode()));
        }

        assertThat(conversations.knows(SMS, "m0")).isFalse();
        assertThat(conversations.knows(SMS, "m1")).isTrue();
        assertThat(conversations.find("c").orElseThrow().messages()).hasSize(ConversationLog.CAPACITY);
    }
}
