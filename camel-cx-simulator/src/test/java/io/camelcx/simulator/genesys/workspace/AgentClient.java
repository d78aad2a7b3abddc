// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** An agent's program: plain HTTP, and the real client of CometD with the same cookies. */
final class AgentClient implements AutoCloseable {
    static final String BASE = "/workspace/v3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CxSimulator simulator;
    private final SimulatorClient rest;
    private final HttpClient http = new HttpClient();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private BayeuxClient bayeux;

    private AgentClient(CxSimulator simulator, String token) throws Exception {
        this.simulator = simulator;
        this.rest = new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .header("Authorization", "Bearer " + token);
        http.start();
    }

    /** A client that has a user's token. */
    static AgentClient signedIn(CxSimulator simulator, String user) throws Exception {
        String token = new SimulatorClient(simulator)
                .header("x-api-key", "demo-api-key")
                .token("grant_type=password&username=" + user + "&password=" + user)
                .json()
                .path("access_token")
                .asText();
        return new AgentClient(simulator, token);
    }

    /** A client whose session is initialised, and which receives everything. */
    static AgentClient initialized(CxSimulator simulator, String user) throws Exception {
        AgentClient client = signedIn(simulator, user).initialize("").connect("/**");
        client.awaitEvent("WorkspaceInitializationComplete");
        return client;
    }

    /** A client whose agent has activated the channels at its own place. */
    static AgentClient activated(CxSimulator simulator, String user) throws Exception {
        AgentClient client = initialized(simulator, user);
        JsonNode own = client.awaitEvent("WorkspaceInitializationComplete")
                .path("data")
                .path("user");
        client.post("/activate-channels", """
                {"data":{"agentId":"%s","placeName":"%s"}}""".formatted(
                own.path("agentLogin").asText(), own.path("defaultPlace").asText()));
        client.awaitEvent("DnStateChanged");
        client.awaitEvent("ChannelStateChanged");
        return client;
    }

    AgentClient initialize(String query) {
        Reply reply = rest.post(BASE + "/initialize-workspace" + query, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/status/code").asInt()).isEqualTo(1);
        return this;
    }

    AgentClient connect(String... channels) throws InterruptedException {
        bayeux = new BayeuxClient(
                simulator.baseUrl() + BASE + "/notifications", new JettyHttpClientTransport(new HashMap<>(), http) {
                    @Override
                    protected void customize(Request request) {
                        request.headers(headers -> headers.put("x-api-key", "demo-api-key"));
                    }
                });
        for (HttpCookie cookie : rest.cookies().getCookieStore().getCookies()) {
            bayeux.putCookie(org.eclipse.jetty.http.HttpCookie.build(cookie.getName(), cookie.getValue())
                    .path("/")
                    .build());
        }
        bayeux.handshake();
        assertThat(bayeux.waitFor(5000, BayeuxClient.State.CONNECTED)).isTrue();
        CountDownLatch acknowledged = new CountDownLatch(channels.length);
        for (String channel : channels) {
            bayeux.getChannel(channel)
                    .subscribe(
                            (ClientSessionChannel from, org.cometd.bayeux.Message message) ->
                                    events.add(json(message.getDataAsMap())),
                            reply -> {
                                assertThat(reply.isSuccessful())
                                        .as(reply.toString())
                                        .isTrue();
                                acknowledged.countDown();
                            });
        }
        assertThat(acknowledged.await(10, TimeUnit.SECONDS)).isTrue();
        return this;
    }

    SimulatorClient rest() {
        return rest;
    }

    BayeuxClient bayeux() {
        return bayeux;
    }

    Reply get(String path) {
        return rest.get(BASE + path);
    }

    /** Posts what must be accepted. */
    Reply post(String path, String body) {
        Reply reply = rest.post(BASE + path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    Reply tryPost(String path, String body) {
        return rest.post(BASE + path, body);
    }

    /** Everything that has arrived since the last {@link #forget}. */
    List<JsonNode> events() {
        return events;
    }

    List<JsonNode> events(String messageType) {
        return events.stream()
                .filter(event -> event.path("messageType").asText().equals(messageType))
                .toList();
    }

    void forget() {
        events.clear();
    }

    JsonNode awaitEvent(String messageType) {
        return soon().until(() -> events(messageType), found -> !found.isEmpty())
                .get(0);
    }

    /** Waits for a call in this state, and returns it as the event shows it. */
    JsonNode awaitCall(String state) {
        return soon().until(
                        () -> events("CallStateChanged").stream()
                                .map(event -> event.path("call"))
                                .filter(call -> call.path("state").asText().equals(state))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    /** Looks often, as most events are there after a few milliseconds. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    /** JSON to compare with, whatever the order of fields. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static JsonNode json(Map<String, Object> data) {
        try {
            return json(JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The user data of a call as a plain map. */
    static Map<String, String> userData(JsonNode call) {
        Map<String, String> data = new HashMap<>();
        call.path("userData")
                .forEach(pair ->
                        data.put(pair.path("key").asText(), pair.path("value").asText()));
        return data;
    }

    @Override
    public void close() throws Exception {
        if (bayeux != null) {
            bayeux.abort();
        }
        http.stop();
    }
}
