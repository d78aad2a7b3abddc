// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Conversations and interactions as a user sees them, with the simulated gateway and agents. */
class MessagesInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    @TempDir
    private Path folder;

    private CxHub hub;

    @BeforeEach
    void openPage() {
        hub = CxHub.start(Map.of(
                "hub.port", "0",
                "messaging.folder", folder.toString(),
                "messaging.pollDelay", "50",
                "messaging.retryDelay", "50",
                // The text that a simulated customer writes at the start is enough.
                "demo.messageInterval", "3600000"));
        page.open(hub.address());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
    }

    @Test
    void showsAConversationUntilTheAnswerIsDeliveredAndItsInteraction() throws IOException {
        page.awaitLive();
        MessagingApi messaging = hub.simulator().orElseThrow().genesys().messaging();
        messaging.change(api -> api.withAgent(agent -> agent.withAnswers(false).withEndAfter(Duration.ZERO)));
        write("{\"from\":\"491511\",\"text\":\"Wo ist mein Paket?\"}");

        page.await().untilAsserted(() -> {
            assertThat(ofConversation("asked")).isEqualTo("Wo ist mein Paket?");
            assertThat(ofConversation("state")).isEqualTo("Waiting");
        });
        String id = messaging.conversation("0123456789", "491511").orElseThrow().id();
        page.await().untilAsserted(() -> assertThat(stateOfInteraction(id)).isEqualTo("Live"));
        messaging.write("0123456789", "491511", "It arrives today.");
        page.await().untilAsserted(() -> {
            assertThat(ofConversation("answer")).isEqualTo("It arrives today.");
            assertThat(ofConversation("state")).isEqualTo("Delivered");
        });
        messaging.end(id);
        page.await().untilAsserted(() -> assertThat(stateOfInteraction(id)).isEqualTo("Finished"));
        assertThat(page.text("#messages [data-role=counts]")).containsPattern("[1-9][0-9]* Delivered");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void showsAHostileTextAsTextAndWhyAnAnswerWasNotDelivered() throws IOException {
        page.awaitLive();
        String hostile = "<img src=x onerror=document.title='hacked'>";
        write("{\"from\":\"15550001313\",\"text\":\"%s\"}".formatted(hostile));

        page.await().untilAsserted(() -> assertThat(page.texts("#messages [data-role=asked]"))
                .contains(hostile));
        page.await().untilAsserted(() -> {
            assertThat(page.text("#messages [data-role=counts]")).contains("1 Not delivered");
            assertThat(page.text("#messages [data-role=reason]")).contains("The number is not in service.");
        });
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
    }

    @Test
    void showsWhyNoMessageCanBeSentUntilOneIs() throws IOException {
        page.awaitLive();
        hub.simulator()
                .orElseThrow()
                .faults()
                .add(Fault.on("POST", "/nexus/v3/channels/*").status(503));
        write("{\"from\":\"16504661149\",\"text\":\"Hello\"}");

        page.await().untilAsserted(() -> assertThat(page.text("#messages [data-role=failure]"))
                .contains("Messages cannot be sent", "HTTP 503"));
        hub.simulator().orElseThrow().faults().clear();
        page.await().untilAsserted(() -> assertThat(page.text("#messages [data-role=failure]"))
                .isEmpty());
    }

    // Found by the customer and by the id: the text of a simulated customer may arrive at any moment.
    private static String ofConversation(String part) {
        return page.text("#messages .conversation:has([title='491511']) [data-role=%s]".formatted(part));
    }

    private static String stateOfInteraction(String id) {
        return page.text("#messages .interaction:has([title='%s']) [data-role=state]".formatted(id));
    }

    private void write(String text) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path hidden = Files.writeString(incoming.resolve(".text.json"), text);
        Files.move(hidden, incoming.resolve("text.json"));
    }
}
