// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.messaging.client.FailureReason;
import io.camelcx.genesys.messaging.client.OutgoingMessage;
import io.camelcx.genesys.messaging.client.SentMessages;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.messaging.MessageState;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysMessagingPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-messaging.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRoutesSendMessagesAndReceipts() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(PAGE.example("yaml"), "yaml").start()) {
            MessagingApi messaging = run.simulator().genesys().messaging();
            ProducerTemplate template = run.context().createProducerTemplate();
            template.sendBodyAndHeader("seda:received", "Where is my kettle?", "number", "16504661149");
            Awaitility.await()
                    .until(() ->
                            messages(messaging, "0123456789", "16504661149").size() == 1);
            ConversationMessage answer = messaging.write("0123456789", "16504661149", "On its way.");

            template.sendBodyAndHeaders("seda:delivered", null, Map.of("number", "16504661149", "id", answer.id()));

            Awaitility.await().until(() -> messages(messaging, "0123456789", "16504661149")
                    .get(1)
                    .state()
                    .equals(MessageState.DELIVERED));
        }
    }

    @Test
    void theJavaRoutesSendMailsAndFailures() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            MessagingApi messaging = run.simulator().genesys().messaging();
            ProducerTemplate template = run.context().createProducerTemplate();
            SentMessages sent =
                    template.requestBodyAndHeader("direct:mail", "Hello", "sender", "kim@mail.com", SentMessages.class);
            assertThat(sent.ids()).hasSize(1);
            assertThat(messages(messaging, "company.com", "kim@mail.com")).hasSize(1);
            ConversationMessage answer =
                    messaging.writeEmail("company.com", List.of("kim@mail.com"), "Re: Hello", "Hello, Kim");

            template.sendBodyAndHeaders("direct:bounced", null, Map.of("recipient", "kim@mail.com", "id", answer.id()));

            assertThat(messages(messaging, "company.com", "kim@mail.com"))
                    .filteredOn(message -> message.id().equals(answer.id()))
                    .singleElement()
                    .satisfies(
                            failed -> assertThat(failed.reasons().get(0).code()).isEqualTo(530));
        }
    }

    @Test
    void aFileIsUploadedDownloadedAndDeleted() throws Exception {
        byte[] picture = {1, 2, 3};
        try (ExampleRun run = new ExampleRun(folder)
                .property("pictures", folder.resolve("pictures").toString())
                .routes(PAGE.example("yaml"), "yaml")
                .routes(PAGE.example("files"), "yaml")
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:picture", new ByteArrayInputStream(picture));

            assertThat(folder.resolve("pictures/picture.jpg")).hasBinaryContent(picture);
            assertThat(run.simulator().genesys().messaging().media()).isEmpty();
        }
    }

    @Test
    void whatAgentsWriteIsReceivedAndAReceiptSent() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .server()
                .routes(PAGE.example("yaml"), "yaml")
                .routes(PAGE.example("receive"), "yaml")
                .start()) {
            MessagingApi messaging = run.simulator().genesys().messaging();
            run.simulator()
                    .genesys()
                    .webhooks()
                    .registerMessages("0123456789", run.webhook("/genesys-messaging/0123456789"));
            messaging.write("0123456789", "16504661149", "On its way.");

            assertThat(run.next("seda:gateway")
                            .getMessage()
                            .getBody(OutgoingMessage.class)
                            .text())
                    .isEqualTo("On its way.");
            Awaitility.await()
                    .until(() -> messages(messaging, "0123456789", "16504661149")
                                    .get(0)
                                    .state()
                            == MessageState.DELIVERED);
        }
    }

    @Test
    void everyCodeIsOnThePage() {
        assertThat(Stream.of(FailureReason.class.getFields()).map(GenesysMessagingPageTest::row))
                .hasSize(8)
                .allSatisfy(row -> assertThat(PAGE.text()).contains(row));
    }

    private static String row(Field constant) {
        try {
            return "| " + constant.get(null) + " | `" + constant.getName() + "` |";
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ConversationMessage> messages(MessagingApi messaging, String channel, String consumer) {
        return messaging
                .conversation(channel, consumer)
                .map(conversation -> conversation.messages())
                .orElse(List.of());
    }
}
