// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.webhooks.WebhookReceiver;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test in another process directs messages, webhooks and interactions over HTTP. */
class MessagingControlTest {
    private static final String CONTROL = "/__sim/genesys";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    @AutoClose
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final SimulatorClient client = new SimulatorClient(simulator);

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode get(String path) {
        return ok(client.get(CONTROL + path));
    }

    private JsonNode post(String path, String body) {
        return ok(client.post(CONTROL + path, body));
    }

    @Test
    void anAgentsMessageIsWrittenDeliveredAndListed() {
        JsonNode registered =
                post("/webhooks/messages", "{\"channelId\":\"0123456789\",\"url\":\"" + receiver.url() + "\"}");
        assertThat(registered.path("secret").asText()).isEqualTo("demo-channel-secret");

        JsonNode message =
                post("/messaging/write", "{\"channelId\":\"0123456789\",\"to\":\"16504661149\",\"text\":\"Hello\"}");
        String id = message.path("id").asText();
        JsonNode delivery = get("/webhooks/deliveries/" + id + "?timeout=PT1M");

        assertThat(delivery.path("state").asText()).isEqualTo("DONE");
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(200);
        assertThat(get("/webhooks/deliveries?messageId=" + id).path("deliveries"))
                .hasSize(1);
        assertThat(get("/webhooks/deliveries?webhook=other").path("deliveries")).isEmpty();
        JsonNode conversation =
                get("/messaging/conversations?customer=16504661149").at("/conversations/0");
        assertThat(conversation.at("/messages/0/author").asText()).isEqualTo("AGENT");
        assertThat(conversation.at("/messages/0/content/text").asText()).isEqualTo("Hello");
        assertThat(conversation.has("endedAt")).isFalse();
        String one = "/messaging/conversations/" + conversation.path("id").asText();
        assertThat(get(one).path("id")).isEqualTo(conversation.path("id"));
        assertThat(post(one + "/end", "").path("endedAt").isTextual()).isTrue();
        ok(client.delete(CONTROL + "/webhooks/deliveries"));
        ok(client.delete(CONTROL + "/messaging"));
        assertThat(get("/webhooks/deliveries").path("deliveries")).isEmpty();
        assertThat(get("/messaging/conversations").path("conversations")).isEmpty();
    }

    @Test
    void otherMessagesAreWritten() {
        post(
                "/webhooks/messages",
                "{\"channelId\":\"company.com\",\"url\":\"" + receiver.url() + "\",\"secret\":\"s\"}");
        assertThat(get("/webhooks").at("/webhooks/0/secret").asText()).isEqualTo("s");

        post("/messaging/write-email", """
                {"channelId":"company.com","to":["recipient-1@mail.com"],"subject":"Subject","text":"Hello"}""");
        post("/messaging/send", """
                {"channelId":"company.com","to":"recipient-1@mail.com","messageId":"7","message":{"type":"Carousel"}}""");
        simulator.genesys().webhooks().awaitAll(Duration.ofMinutes(1));

        assertThat(receiver.received())
                .extracting(request -> request.json().path("type").asText())
                .containsExactlyInAnyOrder("Email", "Carousel");
        ok(client.delete(CONTROL + "/webhooks/registered/company.com"));
        assertThat(get("/webhooks").path("webhooks")).isEmpty();
    }

    @Test
    void uploadedMediaAreListedWithoutTheirBytes() {
        String form = "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--abc--\r\n";
        new MessagingCaller(simulator)
                .send(
                        "POST",
                        "/nexus/v3/channels/0123456789/media",
                        form,
                        Map.of(
                                "Content-Type",
                                "multipart/form-data; boundary=abc",
                                "X-Hub-Signature",
                                MessagingCaller.sign("", MessagingCaller.SMS_SECRET)));

        JsonNode media = get("/messaging/media").at("/media/0");

        assertThat(media.path("filename").asText()).isEqualTo("a");
        assertThat(media.path("length").asInt()).isEqualTo(1);
        assertThat(media.has("content")).isFalse();
    }

    @Test
    void aFaultIsAddedListedAndCleared() {
        post("/webhooks/faults", "{\"webhook\":\"0123456789\",\"kind\":\"late\",\"times\":2,\"delay\":\"PT3S\"}");

        JsonNode fault = get("/webhooks/faults").at("/faults/0");
        assertThat(fault.path("webhook").asText()).isEqualTo("0123456789");
        assertThat(fault.at("/fault/kind").asText()).isEqualTo("LATE");
        assertThat(fault.at("/fault/delay").asText()).isEqualTo("PT3S");
        ok(client.delete(CONTROL + "/webhooks/faults"));
        assertThat(get("/webhooks/faults").path("faults")).isEmpty();
    }

    @Test
    void interactionsAreStartedListedAndFinished() {
        post("/webhooks/interactions", "{\"name\":\"i\",\"url\":\"" + receiver.url() + "\"}");

        String id = post("/interactions/start", "{\"mediaType\":\"chat\"}")
                .path("id")
                .asText();

        assertThat(get("/interactions").at("/interactions/0/id").asText()).isEqualTo(id);
        post("/interactions/" + id + "/finish", "");
        assertThat(get("/interactions").path("interactions")).isEmpty();
        simulator.genesys().webhooks().awaitAll(Duration.ofMinutes(1));
        assertThat(receiver.received()).hasSize(2);
        ok(client.delete(CONTROL + "/interactions"));
    }

    @Test
    void theSettingsAreShownAndMerged() {
        JsonNode messaging = post("/messaging/settings", """
                {"agent":{"answers":true,"delay":"PT1S"},"replies":{"ids":"object"},
                "channels":[{"id":"1","type":"whatsapp","secret":"s"}]}""");
        JsonNode webhooks = post("/webhooks/settings", """
                {"attempts":3,"pause":"PT0.1S","contentType":"","interactions":{"form":"FLAT","gather":"PT1S"}}""");

        assertThat(messaging.at("/replies/ids").asText()).isEqualTo("OBJECT");
        assertThat(messaging.path("contactCenterId").asText()).isEqualTo("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        assertThat(simulator
                        .genesys()
                        .messaging()
                        .settings()
                        .channel("1")
                        .orElseThrow()
                        .sendsEmail())
                .isFalse();
        assertThat(webhooks.at("/interactions/gather").asText()).isEqualTo("PT1S");
        assertThat(simulator.genesys().webhooks().settings().pause()).isEqualTo(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/messaging/write | {\"channelId\":\"1\",\"to\":\"2\",\"text\":\"a\"} | Channel 1 not found",
                "/messaging/conversations/0/end | | No conversation with the id '0' is live: unknown, or ended already",
                "/webhooks/messages | {\"channelId\":\"0123456789\",\"url\":\"ftp://a\"} | url is 'ftp://a', it must be a URL that begins with http or https",
                "/webhooks/faults | {\"webhook\":\"a\",\"kind\":\"MAGIC\"} | kind is 'MAGIC', allowed are [DOUBLE, WRONG_SIGNATURE, NO_SIGNATURE, LATE, CUT_CONNECTION, CUT_BODY, OUT_OF_ORDER, CONTENT_TYPE, LOST_RESPONSE]",
                "/interactions/start | {\"mediaType\":\"voice\"} | mediaType is 'voice', allowed are [chat, email]",
                "/webhooks/settings | {\"attempts\":0} | attempts is 0, it must be 1 or more",
                "/webhooks/settings | {\"connections\":0} | connections is 0, it must be 1 or more",
                "/webhooks/settings | {\"timeout\":\"PT0S\"} | timeout is PT0S, it must be positive",
                "/messaging/settings | {\"channels\":[{\"id\":\"\",\"type\":\"sms\",\"secret\":\"s\"}]} | channels[0]: id is blank, it must have at least one character",
                "/messaging/settings | {\"agent\":{\"texts\":[]}} | agent: texts is empty, it must hold at least one text"
            })
    void whatCannotBeDoneIsRefusedWithTheReason(String path, String body, String reason) {
        Reply reply = client.post(CONTROL + path, body == null ? "" : body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(reason);
    }
}
