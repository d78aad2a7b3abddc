// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.net.HttpCookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** A program that provisions: plain HTTP, and the real client of CometD with the same cookies. */
final class ProvisioningClient implements AutoCloseable {
    static final String BASE = "/provisioning/v3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatorClient rest;
    private final HttpClient http = new HttpClient();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final BayeuxClient bayeux;

    private ProvisioningClient(CxSimulator simulator) throws Exception {
        rest = SimulatorClient.signedIn(simulator);
        assertThat(rest.post(BASE + "/initialize-provisioning", "")
                        .json()
                        .at("/data/sessionId")
                        .asText())
                .isNotBlank();
        http.start();
        bayeux = new BayeuxClient(
                simulator.baseUrl() + BASE + "/notifications", new JettyHttpClientTransport(new HashMap<>(), http) {
                    @Override
                    protected void customize(Request request) {
                        request.headers(headers -> headers.put("x-api-key", "demo-api-key"));
                    }
                });
    }

    /** A client whose session is open, and which receives everything. */
    static ProvisioningClient initialized(CxSimulator simulator) throws Exception {
        ProvisioningClient client = new ProvisioningClient(simulator);
        client.connect();
        return client;
    }

    private void connect() throws InterruptedException {
        for (HttpCookie cookie : rest.cookies().getCookieStore().getCookies()) {
            bayeux.putCookie(org.eclipse.jetty.http.HttpCookie.build(cookie.getName(), cookie.getValue())
                    .path("/")
                    .build());
        }
        bayeux.handshake();
        assertThat(bayeux.waitFor(10_000, BayeuxClient.State.CONNECTED)).isTrue();
        CountDownLatch acknowledged = new CountDownLatch(1);
        bayeux.getChannel("/*")
                .subscribe(
                        (channel, message) -> messages.add(JSON.valueToTree(message.getData())),
                        reply -> acknowledged.countDown());
        assertThat(acknowledged.await(10, TimeUnit.SECONDS)).isTrue();
    }

    SimulatorClient rest() {
        return rest;
    }

    Reply get(String path) {
        return rest.get(BASE + path);
    }

    Reply post(String path, String body) {
        return rest.post(BASE + path, body);
    }

    Reply send(String method, String path, String body) {
        return rest.send(method, BASE + path, body, Map.of("Content-Type", "application/json"));
    }

    /** Uploads a file with this field. */
    Reply upload(String path, String field, String content, String more) {
        String form = "--abc\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"users.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n" + more + "--abc--\r\n";
        return rest.send("POST", BASE + path, form, Map.of("Content-Type", "multipart/form-data; boundary=abc"));
    }

    /** The messages with this channel in their data. */
    List<JsonNode> messages(String channel) {
        return messages.stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .toList();
    }

    @Override
    public void close() throws Exception {
        bayeux.abort();
        http.stop();
    }
}
