// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.HangLimit;
import io.camelcx.simulator.SimulatorClient;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** The real CometD client, sharing the cookies of a {@link SimulatorClient}. */
final class CometdClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = new HttpClient();
    private final BayeuxClient bayeux;
    private final List<JsonNode> updates = new CopyOnWriteArrayList<>();
    private final List<JsonNode> serviceEvents = new CopyOnWriteArrayList<>();
    private final List<Message> connects = new CopyOnWriteArrayList<>();
    private final List<Message> disconnects = new CopyOnWriteArrayList<>();

    private CometdClient(CxSimulator simulator, SimulatorClient rest, String token) throws Exception {
        http.start();
        URI url = simulator.baseUrl().resolve("/statistics/v3/notifications");
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.MAX_MESSAGE_SIZE_OPTION, 64 * 1024 * 1024);
        bayeux = new BayeuxClient(url.toString(), new JettyHttpClientTransport(options, http) {
            @Override
            protected void customize(Request request) {
                request.headers(
                        headers -> headers.put("x-api-key", "demo-api-key").put("Authorization", "Bearer " + token));
            }
        });
        CookieManager shared = rest.cookies();
        for (HttpCookie cookie : shared.getCookieStore().getCookies()) {
            bayeux.putCookie(org.eclipse.jetty.http.HttpCookie.build(cookie.getName(), cookie.getValue())
                    .path("/")
                    .build());
        }
        bayeux.getChannel(Channel.META_CONNECT)
                .addListener((ClientSessionChannel.MessageListener) (channel, message) -> connects.add(message));
        bayeux.getChannel(Channel.META_DISCONNECT)
                .addListener((ClientSessionChannel.MessageListener) (channel, message) -> disconnects.add(message));
    }

    static CometdClient connect(CxSimulator simulator, SimulatorClient rest) throws Exception {
        CometdClient client = new CometdClient(simulator, rest, rest.newToken());
        client.bayeux.handshake();
        if (!client.bayeux.waitFor(5000, BayeuxClient.State.CONNECTED)) {
            client.close();
            throw new IllegalStateException("The handshake failed");
        }
        return client;
    }

    BayeuxClient bayeux() {
        return bayeux;
    }

    /** Subscribes to both channels and waits for the acknowledgements. */
    CometdClient subscribe() throws InterruptedException {
        subscribe("/statistics/v3/updates", updates);
        subscribe("/statistics/v3/service", serviceEvents);
        return this;
    }

    private void subscribe(String channel, List<JsonNode> events) throws InterruptedException {
        CountDownLatch acknowledged = new CountDownLatch(1);
        bayeux.getChannel(channel)
                .subscribe(
                        (from, message) -> events.add(JSON.valueToTree(message.getData())),
                        reply -> acknowledged.countDown());
        if (!acknowledged.await(HangLimit.TIME.toMinutes(), TimeUnit.MINUTES)) {
            throw new IllegalStateException("No acknowledgement for " + channel);
        }
    }

    /** The data of the messages of the updates' channel. */
    List<JsonNode> updates() {
        return updates;
    }

    /** The single updates of all messages, wrapped or flat. */
    List<JsonNode> statistics() {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode message : updates) {
            JsonNode list = message.has("data") ? message.path("data").path("statistics") : message.path("statistics");
            list.forEach(all::add);
        }
        return all;
    }

    List<JsonNode> serviceEvents() {
        return serviceEvents;
    }

    List<Message> connects() {
        return connects;
    }

    List<Message> disconnects() {
        return disconnects;
    }

    @Override
    public void close() throws Exception {
        bayeux.abort();
        http.stop();
    }
}
