// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import static io.camelcx.simulator.genesys.messaging.MessagingCaller.CUSTOMER;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.EMAIL;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.SMS;
import static io.camelcx.simulator.genesys.messaging.MessagingCaller.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.messaging.MessagingCaller;
import io.camelcx.simulator.genesys.openmedia.Interaction;
import io.camelcx.simulator.genesys.settings.InteractionEventSettings.Form;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver.Received;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsWebhookTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(
            SimulatorSettings.defaults().withLive(false).withClock(clock).withGenesys(genesys -> genesys.withOpenMedia(
                            api -> api.withServices("workitems", "chat", "email"))
                    .withWebhooks(webhooks -> webhooks.withPause(Duration.ZERO).withAttempts(3))));

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final InteractionEventsApi interactions = simulator.genesys().interactions();
    private final MessagingApi messaging = simulator.genesys().messaging();
    private final WebhooksApi webhooks = simulator.genesys().webhooks();

    @BeforeEach
    void register() {
        webhooks.registerInteractions("interactions", receiver.url());
    }

    /** The entities of all payloads, in the order in which they were sent. */
    private List<JsonNode> entities() {
        webhooks.awaitAll(LIMIT);
        return webhooks.deliveries("interactions").stream()
                .flatMap(delivery -> receiver.received().stream()
                        .filter(request -> request.body().equals(delivery.body()))
                        .limit(1))
                .map(request -> request.json().at("/data/entities/0"))
                .toList();
    }

    private List<String> events() {
        return entities().stream()
                .map(entity -> entity.path("event").asText() + " "
                        + entity.at("/entity/mediaType").asText() + " "
                        + entity.at("/entity/interactionSubtype").asText())
                .toList();
    }

    @Test
    void anInteractionThatStartsIsSentAsTheVendorsModelShowsIt() {
        InteractionEntity started = interactions.startChat();
        webhooks.awaitAll(LIMIT);

        Received request = receiver.received().get(0);
        String operationId = request.json().path("operationId").asText();
        assertThat(request.body()).isEqualTo("""
                {"operationId":"%s","data":{"entities":[{"event":"STARTED","entity":{"id":"%s","mediaType":"chat",\
                "interactionSubtype":"InboundNew","selfUri":"%s/nexus/v3/chat/sessions/%2$s"}}]}}""".formatted(operationId, started.id(), simulator.baseUrl()));
        assertThat(request.header("X-Hub-Signature")).isEqualTo(sign(request.body(), "demo-interactions-secret"));
        assertThat(request.header("X-B3-TraceId")).isNotEmpty();
        assertThat(webhooks.await(operationId, LIMIT).state()).isEqualTo(Delivery.State.DONE);
    }

    @Test
    void anInteractionIsStartedAndFinishedByHand() {
        InteractionEntity email = interactions.start("email", "Outbound");
        assertThat(interactions.interactions()).containsExactly(email);

        interactions.finish(email.id());

        assertThat(events()).containsExactly("STARTED email Outbound", "FINISHED email Outbound");
        assertThat(interactions.interactions()).isEmpty();
        assertThatThrownBy(() -> interactions.finish(email.id()))
                .hasMessage(
                        "No interaction with the id '" + email.id() + "' has started: unknown, or finished already");
        assertThatThrownBy(() -> interactions.start("voice", "InboundNew"))
                .hasMessage("mediaType is 'voice', allowed are [chat, email]");
    }

    @Test
    void aConversationStartsWithItsFirstMessageAndFinishesWhenItEnds() {
        MessagingCaller caller = new MessagingCaller(simulator);
        caller.text(CUSTOMER, "Hello");
        caller.text(CUSTOMER, "Is somebody there?");
        String id = messaging.conversation(SMS, CUSTOMER).orElseThrow().id();

        messaging.end(id);
        caller.text(CUSTOMER, "Again");

        assertThat(events()).containsExactly("STARTED chat SMS", "FINISHED chat SMS", "STARTED chat SMS");
        assertThat(entities().get(0).at("/entity/id").asText()).isEqualTo(id);
    }

    @Test
    void aConversationThatAnAgentBeginsIsOutbound() {
        messaging.write(EMAIL, "recipient-1@mail.com", "Hello");

        assertThat(events()).containsExactly("STARTED email Outbound");
    }

    @Test
    void anOpenMediaInteractionOfAServiceNamedAfterAMediaTypeIsSent() {
        Interaction chat = simulator.genesys().openMedia().create("chat", "c-1", Map.of());
        Interaction email = simulator.genesys().openMedia().create("email", "e-1", Map.of());
        Interaction item = simulator.genesys().openMedia().create("workitems", "w-1", Map.of());
        simulator.genesys().openMedia().complete(chat.id());
        simulator.genesys().openMedia().stop(email.id());
        simulator.genesys().openMedia().stop(item.id());

        assertThat(events())
                .containsExactly(
                        "STARTED chat InboundNew",
                        "STARTED email InboundNew",
                        "FINISHED chat InboundNew",
                        "FINISHED email InboundNew");
        String path =
                URI.create(entities().get(0).at("/entity/selfUri").asText()).getPath();
        Interaction live = simulator.genesys().openMedia().create("chat", "c-2", Map.of());
        assertThat(new SimulatorClient(simulator)
                        .header("x-api-key", "demo-api-key")
                        .get(path.replace(chat.id(), live.id()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 400, 401, 404, 500, 503})
    void onlyA200IsGoodAndEverythingElseIsDeliveredAgain(int status) {
        receiver.answer(status, "");

        interactions.startChat();
        webhooks.awaitAll(LIMIT);

        Delivery delivery = webhooks.deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(Delivery.State.DONE);
        assertThat(delivery.attempts())
                .extracting(attempt -> attempt.status().orElseThrow())
                .containsExactly(status, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FLAT | {\"event\":\"STARTED\",\"id\":\"ID\",\"mediaType\":\"chat\",\"interactionSubtype\":\"InboundNew\",\"selfUri\":\"URI\"}",
                "EMPTY_ENTITY | {\"event\":\"STARTED\",\"entity\":{}}",
                "EMPTY | {}"
            })
    void anEventHasAnotherForm(Form form, String expected) {
        webhooks.change(settings -> settings.withInteractions(events -> events.withForm(form)));

        InteractionEntity started = interactions.startChat();

        assertThat(entities().get(0))
                .hasToString(expected.replace("ID", started.id()).replace("URI", started.selfUri()));
    }

    @Test
    void severalEventsAreGatheredIntoOnePayload() {
        webhooks.change(settings -> settings.withInteractions(events -> events.withGather(Duration.ofSeconds(1))));
        InteractionEntity first = interactions.startChat();
        interactions.startChat();
        interactions.finish(first.id());

        clock.advance(Duration.ofSeconds(1));

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).json().at("/data/entities")).hasSize(3);
    }

    @Test
    void allRegisteredWebhooksReceiveEveryEvent() {
        webhooks.registerInteractions("second", receiver.url(), "another secret");

        interactions.startChat();
        webhooks.awaitAll(LIMIT);

        assertThat(receiver.received())
                .extracting(request -> request.header("X-Hub-Signature"))
                .containsExactlyInAnyOrder(
                        sign(receiver.received().get(0).body(), "another secret"),
                        sign(receiver.received().get(0).body(), "demo-interactions-secret"));
    }

    @Test
    void interactionsAreForgottenWithoutAnEvent() {
        String id = interactions.startChat().id();

        interactions.clear();

        assertThat(interactions.finishIfStarted(id)).isEmpty();
        assertThat(events()).hasSize(1);
    }
}
