// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cometd.bayeux.client.ClientSessionChannel.MessageListener;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.common.JSONContext;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What a user would write without the component: the CometD client of one agent, and requests of the same HTTP client. It logs in once, and neither
 * reopens a lost session nor closes its gap.
 */
final class BareAgent {

    private static final String BASE = "/workspace/v3/";
    private static final List<String> CHANNELS =
            List.of(BASE + "initialization", BASE + "voice", BASE + "media", BASE + "media/chat");
    private static final long MAX_WAIT_SECONDS = 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI baseUrl;
    private final HttpClient http;
    private final BayeuxClient bayeux;
    private volatile String token = "";

    private BareAgent(URI baseUrl, HttpClient http, ScheduledExecutorService scheduler, JSONContext.Client json) {
        this.baseUrl = baseUrl;
        this.http = http;
        bayeux = new BayeuxClient(
                baseUrl + BASE + "notifications", scheduler, new JettyHttpClientTransport(new HashMap<>(), http) {
                    @Override
                    protected void customize(Request request) {
                        authorize(request);
                    }
                });
    }

    /** A client whose agent has logged in, with a session that is being initialized. */
    static BareAgent logIn(
            URI baseUrl, HttpClient http, ScheduledExecutorService scheduler, JSONContext.Client json, String name)
            throws Exception {
        BareAgent agent = new BareAgent(baseUrl, http, scheduler, json);
        agent.logIn(name);
        agent.initialize();
        return agent;
    }

    private void logIn(String name) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString("demo-client:demo-secret".getBytes(StandardCharsets.UTF_8));
        Request request = http.POST(baseUrl + "/auth/v3/oauth/token")
                .headers(headers ->
                        headers.put("x-api-key", "demo-api-key").put("Authorization", "Basic " + credentials))
                .body(new StringRequestContent(
                        "application/x-www-form-urlencoded",
                        "grant_type=password&username=" + name + "&password=" + name));
        token = MAPPER.readTree(sent(request).getContent()).path("access_token").asText();
    }

    private void initialize() throws Exception {
        Request request = http.POST(baseUrl + BASE + "initialize-workspace");
        authorize(request);
        for (String cookie : sent(request).getHeaders().getValuesList(HttpHeader.SET_COOKIE)) {
            String pair = cookie.split(";")[0];
            int equals = pair.indexOf('=');
            bayeux.putCookie(HttpCookie.from(pair.substring(0, equals), pair.substring(equals + 1)));
        }
    }

    /** Connects and subscribes; returns when the session is initialized. */
    void listen(MessageListener listener) throws InterruptedException {
        bayeux.handshake(TimeUnit.SECONDS.toMillis(MAX_WAIT_SECONDS));
        CountDownLatch open = new CountDownLatch(CHANNELS.size() + 1);
        CHANNELS.forEach(name -> bayeux.getChannel(name)
                .subscribe(
                        (channel, message) -> {
                            listener.onMessage(channel, message);
                            if (channel.getId().equals(CHANNELS.get(0))
                                    && "Complete".equals(message.getDataAsMap().get("state"))) {
                                open.countDown();
                            }
                        },
                        reply -> open.countDown()));
        if (!open.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The session of the bare client does not open");
        }
    }

    /** Makes a request and waits for the response. */
    void post(String path, String body) throws Exception {
        sent(request(path, body));
    }

    /** Makes a request; only a failure is reported. */
    void post(String path, String body, Consumer<Throwable> onFailure) {
        request(path, body).send(new BufferingResponseListener() {
            @Override
            public void onComplete(Result result) {
                if (result.isFailed()) {
                    onFailure.accept(result.getFailure());
                } else if (result.getResponse().getStatus() != 200) {
                    onFailure.accept(new IOException(getContentAsString()));
                }
            }
        });
    }

    private Request request(String path, String body) {
        Request request = http.POST(baseUrl + BASE + path).body(new StringRequestContent("application/json", body));
        authorize(request);
        return request;
    }

    private void authorize(Request request) {
        request.headers(headers -> headers.put("x-api-key", "demo-api-key").put("Authorization", "Bearer " + token));
        // The HTTP client, which all agents share, has no cookies.
        if (request.getPath().startsWith(BASE) && !request.getPath().startsWith(BASE + "notifications")) {
            bayeux.getHttpCookieStore().match(URI.create(baseUrl + BASE)).forEach(request::cookie);
        }
    }

    private static ContentResponse sent(Request request) throws Exception {
        ContentResponse response = request.send();
        if (response.getStatus() != 200) {
            throw new IOException(
                    request.getURI() + " answers " + response.getStatus() + ": " + response.getContentAsString());
        }
        return response;
    }

    void disconnect() {
        bayeux.disconnect();
        bayeux.waitFor(TimeUnit.SECONDS.toMillis(MAX_WAIT_SECONDS), BayeuxClient.State.DISCONNECTED);
    }
}
