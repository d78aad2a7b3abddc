// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.messaging.Conversation;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.ConversationMessage.Author;
import io.camelcx.simulator.genesys.messaging.FailureReason;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages between customers and agents through the gateway of files, in a hub without its own simulator. The gateway is the test. */
class MessagesTest {

    private static final String CHANNEL = "0123456789";
    private static final String CUSTOMER = "16504661149";

    @TempDir
    private Path folder;

    private final CxSimulator simulator = CxSimulator.start();
    private CxHub hub;
    private TestBrowser browser;

    @BeforeEach
    void start() {
        // Without a pause between the attempts of a webhook, a redelivery needs no waiting.
        simulator.genesys().webhooks().change(webhooks -> webhooks.withPause(Duration.ofMillis(50)));
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.putAll(Map.of(
                "genesys.contactCenterId", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd",
                "messaging.channel", CHANNEL,
                "messaging.secret", "demo-channel-secret",
                "messaging.folder", folder.toString(),
                "messaging.pollDelay", "50",
                "messaging.retryDelay", "50",
                "interactions.name", "events",
                "interactions.secret", "demo-interactions-secret"));
        hub = CxHub.start(settings);
        simulator
                .genesys()
                .webhooks()
                .registerMessages(CHANNEL, hub.address().resolve("/genesys-messaging/" + CHANNEL));
        simulator
                .genesys()
                .webhooks()
                .registerInteractions("any", hub.address().resolve("/genesys-interactions/events"));
        browser = TestBrowser.open(hub.address());
    }

    @AfterEach
    void stop() {
        browser.close();
        hub.close();
        simulator.close();
    }

    @Test
    void aTextReachesAnAgentAndTheAnswerTheCustomer() throws Exception {
        write("one.json", "{\"from\":\"16504661149\",\"text\":\"Wo ist mein Paket? Größe: 3\"}");

        await().untilAsserted(() -> assertThat(texts(Author.CUSTOMER)).containsExactly("Wo ist mein Paket? Größe: 3"));
        await().untilAsserted(() -> assertThat(shown().at("/asked").asText()).isEqualTo("Wo ist mein Paket? Größe: 3"));

        answer("It arrives today.");
        Path outgoing = awaitOutgoing();
        assertThat(Files.readString(outgoing)).contains("It arrives today.", CUSTOMER);
        await().untilAsserted(() -> assertThat(shown().at("/answer").asText()).isEqualTo("It arrives today."));
        await().until(() -> agentsMessage().state() == MessageState.SENT);

        report("sent", outgoing);

        await().until(() -> agentsMessage().state() == MessageState.DELIVERED);
        await().untilAsserted(() -> assertThat(shown().at("/reported").asText())
                .isEqualTo(agentsMessage().id()));
        await().untilAsserted(() -> assertThat(files("sent")).isEmpty());
    }

    @Test
    void aTextThatCannotBeDeliveredIsReportedWithItsReason() throws Exception {
        answer("Hello");

        report("failed", awaitOutgoing());

        await().until(() -> agentsMessage().state() == MessageState.FAILED);
        assertThat(agentsMessage().reasons()).extracting(FailureReason::code).containsExactly(530);
        await().untilAsserted(() -> assertThat(shown().at("/reason").asText()).contains("not in service"));
    }

    @Test
    void textsThatAreWrittenWhileTheContactCentreIsDownArriveAfterwards() throws Exception {
        answer("Hello");
        Path outgoing = awaitOutgoing();
        simulator.stop();
        report("sent", outgoing);
        for (int number = 1; number <= 5; number++) {
            write(number + ".json", "{\"from\":\"16504661149\",\"text\":\"text %d\"}".formatted(number));
        }
        await().untilAsserted(() -> assertThat(last("failure").asText()).contains("Messages cannot be sent"));

        simulator.resume();

        await().untilAsserted(() ->
                assertThat(texts(Author.CUSTOMER)).contains("text 1", "text 2", "text 3", "text 4", "text 5"));
        await().until(() -> agentsMessage().state() == MessageState.DELIVERED);
        await().untilAsserted(() -> assertThat(last("failure").asText()).isEmpty());
    }

    @Test
    void aTextThatIsNeverAcceptedDoesNotStopTheOthers() throws Exception {
        write("1-broken.json", "{\"from\":");
        write("2-without-text.json", "{\"from\":\"16504661149\"}");
        write("3-good.json", "{\"from\":\"16504661149\",\"text\":\"a good one\"}");

        await().untilAsserted(() -> assertThat(texts(Author.CUSTOMER)).containsExactly("a good one"));
        await().untilAsserted(() -> assertThat(files("refused"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("1-broken.json", "2-without-text.json"));
        assertThat(Files.readString(folder.resolve("refused/1-broken.json"))).isEqualTo("{\"from\":");
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    void aRedeliveredMessageIsSentToTheCustomerOnce() throws Exception {
        simulator.genesys().webhooks().fault(CHANNEL, WebhookFault.of(WebhookFault.Kind.LOST_RESPONSE));
        answer("Hello");
        Path first = awaitOutgoing();
        // The gateway takes it before the vendor delivers it again.
        Files.delete(first);

        await().until(() -> agentsMessage().state() == MessageState.SENT);
        assertThat(files("outgoing")).isEmpty();
    }

    @Test
    void aForgedMessageIsNotSentToTheCustomer() {
        simulator
                .genesys()
                .webhooks()
                .fault(
                        CHANNEL,
                        WebhookFault.of(WebhookFault.Kind.WRONG_SIGNATURE).times(100));
        answer("Hello");

        await().until(() -> agentsMessage().state() == MessageState.FAILED);
        assertThat(folder.resolve("outgoing")).doesNotExist();
    }

    @Test
    void aConversationIsAnInteractionThatStartsAndFinishes() throws Exception {
        write("one.json", "{\"from\":\"16504661149\",\"text\":\"Hello\"}");
        await().untilAsserted(() ->
                assertThat(last("interactions").at("/0/started").asText()).isEqualTo("chat SMS"));

        simulator.genesys().messaging().end(conversation().id());

        await().untilAsserted(() ->
                assertThat(last("interactions").at("/0/finished").asText()).isEqualTo("chat SMS"));
    }

    /** Writes a text as the gateway does. */
    private void write(String name, String content) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path hidden = Files.writeString(incoming.resolve("." + name), content);
        Files.move(hidden, incoming.resolve(name));
    }

    private void answer(String text) {
        simulator.genesys().messaging().write(CHANNEL, CUSTOMER, text);
    }

    private Path awaitOutgoing() {
        await().until(() -> !files("outgoing").isEmpty());
        return files("outgoing").get(0);
    }

    private void report(String result, Path message) throws IOException {
        Files.move(message, Files.createDirectories(folder.resolve(result)).resolve(message.getFileName()));
    }

    private List<Path> files(String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Conversation conversation() {
        return simulator.genesys().messaging().conversations().stream()
                .filter(found -> found.customer().equals(CUSTOMER))
                .findFirst()
                .orElseThrow();
    }

    private ConversationMessage agentsMessage() {
        return conversation().messages().stream()
                .filter(message -> message.author() == Author.AGENT)
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(Author author) {
        return simulator.genesys().messaging().conversations().stream()
                .flatMap(found -> found.messages().stream())
                .filter(message -> message.author() == author)
                .flatMap(message -> message.text().stream())
                .toList();
    }

    private JsonNode shown() {
        return last("conversations").path(0);
    }

    private JsonNode last(String key) {
        List<JsonNode> all = browser.data("messages", key);
        return all.isEmpty() ? MissingNode.getInstance() : all.get(all.size() - 1);
    }
}
