// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.benchmarks.server.Watched;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Message;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.common.JSONContext;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpCookieStore;

/**
 * What a user would write without the component: the CometD client with a listener that only looks up how many statistics
 * a notification holds. It logs in once, and has no reconnection, queue or names of statistics.
 */
final class BareClient implements Client {

    private static final String UPDATES = "/statistics/v3/updates";
    private static final long MAX_MESSAGE_BYTES = 64L * 1024 * 1024;
    private static final long MAX_WAIT_SECONDS = 30;
    private static final int PER_SUBSCRIPTION = 1_000;

    private final URI baseUrl;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = new HttpClient();
    private final StatisticListener arrivals;
    private final BayeuxClient bayeux;
    private String token;

    private BareClient(URI baseUrl, JSONContext.Client json, StatisticListener arrivals) throws Exception {
        this.baseUrl = baseUrl;
        this.arrivals = arrivals;
        // The transport keeps the cookies.
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.start();
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.MAX_MESSAGE_SIZE_OPTION, MAX_MESSAGE_BYTES);
        options.put(ClientTransport.JSON_CONTEXT_OPTION, json);
        bayeux =
                new BayeuxClient(baseUrl + "/statistics/v3/notifications", new JettyHttpClientTransport(options, http) {
                    @Override
                    protected void customize(Request request) {
                        authorize(request);
                    }
                });
    }

    static BareClient start(URI baseUrl, Watched watched, JSONContext.Client json, StatisticListener arrivals)
            throws Exception {
        BareClient client = new BareClient(baseUrl, json, arrivals);
        client.logIn();
        client.listen();
        client.subscribe(watched);
        return client;
    }

    private void logIn() throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString("demo-client:demo-secret".getBytes(StandardCharsets.UTF_8));
        Request request = http.POST(baseUrl + "/auth/v3/oauth/token")
                .headers(headers ->
                        headers.put("x-api-key", "demo-api-key").put("Authorization", "Basic " + credentials))
                .body(new StringRequestContent("application/x-www-form-urlencoded", "grant_type=client_credentials"));
        token = answer(request).path("access_token").asText();
    }

    private void listen() throws InterruptedException {
        bayeux.handshake(TimeUnit.SECONDS.toMillis(MAX_WAIT_SECONDS));
        if (!bayeux.waitFor(TimeUnit.SECONDS.toMillis(MAX_WAIT_SECONDS), BayeuxClient.State.CONNECTED)) {
            throw new IllegalStateException("The bare client cannot connect");
        }
        CountDownLatch subscribed = new CountDownLatch(1);
        bayeux.getChannel(UPDATES).subscribe((channel, message) -> received(message), reply -> subscribed.countDown());
        subscribed.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** In requests of as many statistics as ours has by default. Ids are as long as ours, so that both sides read messages of the same size. */
    private void subscribe(Watched watched) throws Exception {
        String prefix = UUID.randomUUID().toString().substring(0, 8);
        ArrayNode all = mapper.createArrayNode();
        for (String name : watched.statistics()) {
            watched.objectIds().forEach(id -> all.addObject()
                    .put("statisticId", prefix + "-" + all.size())
                    .put("objectType", "Agent")
                    .put("objectId", id)
                    .put("name", name));
        }
        for (int from = 0; from < all.size(); from += PER_SUBSCRIPTION) {
            subscribe(all, from, Math.min(from + PER_SUBSCRIPTION, all.size()));
        }
    }

    private void subscribe(ArrayNode all, int from, int to) throws Exception {
        ObjectNode body =
                mapper.createObjectNode().put("operationId", UUID.randomUUID().toString());
        ArrayNode statistics = body.putObject("data").putArray("statistics");
        for (int index = from; index < to; index++) {
            statistics.add(all.get(index));
        }
        Request request = http.POST(baseUrl + "/statistics/v3/subscriptions")
                .body(new StringRequestContent("application/json", mapper.writeValueAsString(body)));
        authorize(request);
        // The subscription belongs to the session whose cookies it bears.
        bayeux.getHttpCookieStore().match(request.getURI()).forEach(request::cookie);
        answer(request);
    }

    private void authorize(Request request) {
        request.headers(headers -> headers.put("x-api-key", "demo-api-key").put("Authorization", "Bearer " + token));
    }

    private JsonNode answer(Request request) throws Exception {
        ContentResponse response = request.send();
        if (response.getStatus() != 200) {
            throw new IOException(
                    request.getURI() + " answers " + response.getStatus() + ": " + response.getContentAsString());
        }
        return mapper.readTree(response.getContent());
    }

    private void received(Message message) {
        Map<String, Object> notification = message.getDataAsMap();
        List<?> statistics = list(((Map<?, ?>) notification.get("data")).get("statistics"));
        arrivals.arrived(statistics.size(), () -> stamp((Map<?, ?>) statistics.get(0)));
    }

    /** The default context makes arrays, the one for Jackson lists. */
    private static List<?> list(Object array) {
        return array instanceof Object[] items ? Arrays.asList(items) : (List<?>) array;
    }

    private static long stamp(Map<?, ?> statistic) {
        return ((Number) ((Map<?, ?>) statistic.get("value")).get("intValue")).longValue();
    }

    @Override
    public long merged() {
        return 0;
    }

    @Override
    public void close() {
        bayeux.disconnect(TimeUnit.SECONDS.toMillis(MAX_WAIT_SECONDS));
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The bare client's HTTP client does not stop", e);
        }
    }
}
