// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.cluster;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.cluster.ClusteredConsumer.Promise;
import io.camelcx.genesys.engagement.GenesysEngagementConstants;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.udm.GenesysUdmConstants;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.GenesysSimulator;
import io.camelcx.support.signature.HubSignature;
import io.camelcx.test.cluster.TwoNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;

/** Every consumer of the module, with the changes that a simulator makes for it. */
final class ClusteredConsumers {

    static final String POLLING = "initialDelay=0&delay=5";
    static final String SESSION = "reconnectDelay=20ms";
    static final String STATE = "stateRepository=#state";

    private static final Map<String, Object> STATISTIC =
            Map.of("statisticId", "s1", "name", "TimeInCurrentState", "objectType", "Agent", "objectId", "agent1");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GenesysSimulator genesys;
    private final HttpClient vendor = HttpClient.newHttpClient();

    ClusteredConsumers(CxSimulator simulator) {
        this.genesys = simulator.genesys();
    }

    static Stream<String> names() {
        return Stream.of(
                "stats",
                "openmedia",
                "udm",
                "securemail",
                "engagement",
                "workspace",
                "provisioning",
                "api",
                "messaging",
                "interactions");
    }

    ClusteredConsumer named(String name) {
        return switch (name) {
            case "stats" -> stats();
            case "openmedia" -> openmedia();
            case "udm" -> udm();
            case "securemail" -> securemail();
            case "engagement" -> engagement();
            case "workspace" -> workspace();
            case "provisioning" -> provisioning();
            case "api" -> api();
            case "messaging" -> messaging();
            case "interactions" -> interactions();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private ClusteredConsumer stats() {
        return new ClusteredConsumer(
                "genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState&" + SESSION,
                Promise.everyChange,
                (nodes, number) -> genesys.statistics().publish("Agent", "agent1", "TimeInCurrentState", number),
                exchange -> exchange.getMessage()
                        .getBody(StatisticValue.class)
                        .number()
                        .map(Number::intValue)
                        .orElse(-1),
                () -> genesys.statistics().sessions().size()
                        + genesys.statistics().subscriptions().size());
    }

    private ClusteredConsumer openmedia() {
        String id = genesys.openMedia()
                .create("workitems", "case-1", Map.of("number", -1))
                .id();
        return new ClusteredConsumer(
                "genesys-openmedia:workitems?externalIds=case-1&firstSeen=true&" + STATE + "&" + POLLING,
                Promise.everyChange,
                (nodes, number) -> genesys.openMedia().change(id, Map.of("number", number)),
                exchange -> Integer.valueOf(
                        exchange.getMessage().getBody(Interaction.class).text("/userData/number")),
                ClusteredConsumer::none);
    }

    private ClusteredConsumer udm() {
        genesys.udm().createKeyStore("secret");
        return new ClusteredConsumer(
                "genesys-udm:exports?" + STATE + "&" + POLLING,
                Promise.everyChange,
                (nodes, number) -> genesys.udm().startExport("export-" + number),
                exchange -> number(exchange.getMessage()
                        .getHeader(GenesysUdmConstants.JOB, JobInfo.class)
                        .title()),
                ClusteredConsumer::none);
    }

    private ClusteredConsumer securemail() {
        return new ClusteredConsumer(
                "genesys-securemail:support?address=kim@example.com&" + POLLING,
                Promise.everyChange,
                (nodes, number) ->
                        genesys.secureMail().deliver("kim@example.com", "support", "mail-" + number, "Text", List.of()),
                exchange ->
                        number(exchange.getMessage().getBody(SecureMail.class).subject()),
                ClusteredConsumer::none);
    }

    private ClusteredConsumer engagement() {
        Map<String, Integer> callbacks = new ConcurrentHashMap<>();
        return new ClusteredConsumer(
                "genesys-engagement:support?" + STATE + "&" + POLLING,
                Promise.everyChange,
                (nodes, number) -> {
                    callbacks.keySet().forEach(id -> genesys.engagement().complete(id, "AGENT_CONNECTED"));
                    callbacks.put(book(nodes.leader()), number);
                },
                exchange -> "QUEUED".equals(exchange.getMessage().getHeader(GenesysEngagementConstants.STATE))
                        ? callbacks.getOrDefault(
                                exchange.getMessage().getHeader(GenesysEngagementConstants.ID, String.class), -1)
                        : -1,
                ClusteredConsumer::none);
    }

    /** A producer of the leader books a callback, which its consumer follows from then on. */
    private static String book(CamelContext node) {
        return sent(node, "genesys-engagement:support", Map.of("phoneNumber", "+4930123456"))
                .getHeader(GenesysEngagementConstants.ID, String.class);
    }

    private static Message sent(CamelContext node, String uri, Object body) {
        try (ProducerTemplate producer = node.createProducerTemplate()) {
            Exchange sent = producer.send(uri, exchange -> exchange.getMessage().setBody(body));
            if (sent.getException() != null) {
                throw new IllegalStateException(sent.getException());
            }
            return sent.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClusteredConsumer workspace() {
        return new ClusteredConsumer(
                "genesys-workspace:agent1?agent=agent1&" + SESSION,
                Promise.whileConnected,
                (nodes, number) -> genesys.workspace()
                        .send(
                                "agent1",
                                "/workspace/v3/voice",
                                Map.of("messageType", "CallStateChanged", "call", Map.of("id", "call-" + number))),
                exchange -> number(exchange.getMessage().getHeader("CamelGenesysWorkspaceCallId", "", String.class)),
                () -> genesys.workspace().clients().size());
    }

    private ClusteredConsumer provisioning() {
        return new ClusteredConsumer(
                "genesys-provisioning:changes?types=users&" + SESSION,
                Promise.whileConnected,
                (nodes, number) -> genesys.provisioning()
                        .send(
                                "objects",
                                Map.of(
                                        "type",
                                        "users",
                                        "action",
                                        "update",
                                        "object",
                                        Map.of("DBID", "user-" + number))),
                exchange -> number(exchange.getMessage().getHeader("CamelGenesysProvisioningId", "", String.class)),
                () -> genesys.provisioning().clients().size());
    }

    /** Of any service: these are the notifications of statistics, whose subscriptions end with the session. */
    private ClusteredConsumer api() {
        return new ClusteredConsumer(
                "genesys-api:statistics/v3/notifications?channels=/statistics/v3/updates&sessionEvents=true&" + SESSION,
                Promise.whileConnected,
                (nodes, number) -> {
                    sent(
                            nodes.leader(),
                            "genesys-api:statistics/v3/subscriptions?method=POST",
                            Map.of("operationId", "op-" + number, "data", Map.of("statistics", List.of(STATISTIC))));
                    genesys.statistics().publish("Agent", "agent1", "TimeInCurrentState", number);
                },
                exchange -> MAPPER.<JsonNode>valueToTree(exchange.getMessage().getBody())
                        .findPath("value")
                        .asInt(-1),
                () -> genesys.statistics().sessions().size());
    }

    private ClusteredConsumer messaging() {
        return new ClusteredConsumer(
                "genesys-messaging:0123456789?",
                Promise.everyChange,
                (nodes, number) ->
                        post(nodes, "/genesys-messaging/0123456789", "demo-channel-secret", """
                        {"channel": {"id": "0123456789", "type": "sms", "from": {"id": "0123456789"},
                        "to": {"id": "16504661149"}, "messageId": "message-%1$d"}, "type": "Text", "text": "text-%1$d"}
                        """.formatted(number)),
                exchange -> number(exchange.getMessage().getHeader("CamelGenesysMessagingMessageId", String.class)),
                ClusteredConsumer::none);
    }

    private ClusteredConsumer interactions() {
        return new ClusteredConsumer(
                "genesys-interactions:interactions?",
                Promise.everyChange,
                (nodes, number) -> post(
                        nodes, "/genesys-interactions/interactions", "demo-interactions-secret", """
                        {"operationId": "o", "data": {"entities": [
                        {"event": "STARTED", "entity": {"id": "interaction-%d", "mediaType": "chat"}}]}}
                        """.formatted(number)),
                exchange ->
                        number(exchange.getMessage().getHeader("CamelGenesysInteractionsInteractionId", String.class)),
                ClusteredConsumer::none);
    }

    /** The vendor sends a webhook again until it is accepted; a load balancer sends it to whichever node accepts it. */
    private void post(TwoNodes nodes, String path, String secret, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        await().pollInterval(Duration.ofMillis(2)).until(() -> {
            boolean accepted = false;
            for (CamelContext node : List.of(nodes.leader(), nodes.standby())) {
                int port = node.hasService(VertxPlatformHttpServer.class).getPort();
                accepted |= vendor.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                                .header(
                                                        "X-Hub-Signature",
                                                        HubSignature.of(secret).sign(bytes))
                                                .POST(BodyPublishers.ofByteArray(bytes))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            }
            return accepted;
        });
    }

    /** That of {@code call-7} is 7; -1 of what is no change, such as the end of a session. */
    private static int number(String text) {
        return text.matches("[a-z]+-\\d+") ? Integer.parseInt(text.substring(text.indexOf('-') + 1)) : -1;
    }
}
