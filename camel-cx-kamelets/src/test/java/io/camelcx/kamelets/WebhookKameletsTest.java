// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.messaging.ConversationMessage;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.RouteTestBed.Received;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.cloudevents.CloudEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kamelets of messages and webhooks. The sources listen at netty-http, another HTTP server than the default. */
class WebhookKameletsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    private static final String CHANNEL = "0123456789";
    private static final String CUSTOMER = "16504661149";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @AutoClose
    private RouteTestBed bed;

    private String server;
    private Map<String, Object> settings;
    private WebhooksApi webhooks;

    @BeforeEach
    void settings(CxSimulator simulator) throws IOException {
        bed = RouteTestBed.on(simulator).route("received", "direct:received");
        webhooks = simulator.genesys().webhooks();
        server = "http://localhost:" + freePort();
        settings = Map.of("baseUrl", simulator.baseUrl(), "apiKey", "demo-api-key");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private Map<String, Object> listening(Map<String, ?> more) {
        Map<String, Object> all = with(more);
        all.put("server", "netty-http:" + server);
        return all;
    }

    @Test
    void aMessageReachesTheAgents(CxSimulator simulator) {
        bed.yaml(Pipe.to(
                        "genesys-messaging-sink",
                        with(Map.of(
                                "channelId", CHANNEL,
                                "sender", "${header.customer}",
                                "contactCenterId", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd",
                                "secretKey", "demo-channel-secret"))))
                .start();
        assertThat(bed.send("direct:messages", "Where is my order?", Map.of("customer", CUSTOMER))
                        .getException())
                .isNull();
        assertThat(simulator.genesys().messaging().conversation(CHANNEL, CUSTOMER))
                .hasValueSatisfying(conversation -> assertThat(conversation
                                .messages()
                                .get(0)
                                .content()
                                .path("text")
                                .asText())
                        .isEqualTo("Where is my order?"));
    }

    @Test
    void whatAnAgentWritesArrivesAsACloudEvent(CxSimulator simulator) {
        bed.yaml(Pipe.from(
                        "genesys-messaging-source",
                        listening(Map.of(
                                "channelId", CHANNEL,
                                "secretKey", "demo-channel-secret",
                                "webhookPath", "/agents")),
                        "genesys-messaging",
                        "application-cloudevents"))
                .start();
        webhooks.registerMessages(CHANNEL, URI.create(server + "/agents"));
        webhooks.fault(CHANNEL, WebhookFault.of(WebhookFault.Kind.CONTENT_TYPE));

        ConversationMessage message = simulator.genesys().messaging().write(CHANNEL, CUSTOMER, "On its way");

        assertThat(webhooks.await(message.id(), LIMIT).receiverId()).contains(message.id());
        assertThat(bed.received()).singleElement().satisfies(received -> {
            assertThat((String) received.body()).contains("On its way");
            assertThat(received.headers())
                    .containsEntry("CamelGenesysMessagingMessageId", message.id())
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.genesys.message")
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, message.id())
                    .containsKey(CloudEvent.CAMEL_CLOUD_EVENT_ID);
        });
    }

    @Test
    void theStartAndTheEndOfAChatArriveAsCloudEvents(CxSimulator simulator) {
        bed.yaml(Pipe.from(
                        "genesys-interactions-source",
                        listening(Map.of("secretKey", "demo-interactions-secret")),
                        "genesys-interactions",
                        "application-cloudevents"))
                .start();
        webhooks.registerInteractions("interactions", URI.create(server + "/genesys-interactions/interactions"));

        String chat = simulator.genesys().interactions().startChat().id();
        bed.awaitReceived(1);
        simulator.genesys().interactions().finish(chat);
        bed.awaitReceived(2);

        assertThat(bed.received())
                .extracting(event -> event.headers().get(CloudEvent.CAMEL_CLOUD_EVENT_TYPE))
                .containsExactly("io.camelcx.genesys.interaction.started", "io.camelcx.genesys.interaction.finished");
        assertThat(bed.received()).extracting(Received::headers).allSatisfy(headers -> assertThat(headers)
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, chat));
    }

    @Test
    void aForgedMessageIsRefusedAndNoSecretIsShown(CxSimulator simulator) {
        bed.yaml(Pipe.from(
                        "genesys-messaging-source",
                        listening(Map.of("channelId", CHANNEL, "secretKey", "demo-channel-secret"))))
                .start();
        webhooks.registerMessages(
                CHANNEL, URI.create(server + "/genesys-messaging/" + CHANNEL), "the-secret-of-somebody-else");

        ConversationMessage message = simulator.genesys().messaging().write(CHANNEL, CUSTOMER, "Forged");

        assertThat(webhooks.await(message.id(), LIMIT).status()).contains(401);
        assertThat(bed.received()).isEmpty();
        assertThat(bed.context().getEndpoints())
                .extracting(Object::toString)
                .noneMatch(endpoint -> endpoint.contains("demo-channel-secret"));
    }
}
