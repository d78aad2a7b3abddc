// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.WebhookSettings;
import io.camelcx.support.signature.HubSignature;
import io.camelcx.test.RouteBed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.spi.ExceptionHandler;

/** A Camel context with an HTTP server, beside a simulator that sends webhooks to it, again at once where the vendor would later. */
public final class WebhookBed extends RouteBed<WebhookBed.Received, WebhookBed> implements ExceptionHandler {

    private final VertxPlatformHttpServer server;
    private final GenesysConnection connection;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<String> failedBodies = new CopyOnWriteArrayList<>();

    /** What a route saw of an exchange. */
    public record Received(Object body, Map<String, Object> headers) {}

    /** What a route does with an exchange. */
    @FunctionalInterface
    public interface Behaviour {

        void process(Message message) throws Exception;
    }

    private WebhookBed(CxSimulator simulator) throws Exception {
        super(simulator);
        connection = DemoConnection.to(simulator.baseUrl());
        connection.setContactCenterId("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        connection.setChannelSecrets(Map.of(
                "0123456789", "demo-channel-secret",
                "company.com", "demo-email-secret",
                "interactions", "demo-interactions-secret"));
        bind("genesys", connection);
        context().getRegistry().bind("failures", ExceptionHandler.class, this);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        configuration.setBindHost("localhost");
        server = new VertxPlatformHttpServer(configuration);
        context().addService(server, true, true);
    }

    public static WebhookBed create() throws Exception {
        WebhookBed bed =
                new WebhookBed(CxSimulator.start(SimulatorSettings.defaults().withLive(false)));
        bed.sending(settings -> settings.withPause(Duration.ZERO));
        return bed;
    }

    public WebhookBed sending(java.util.function.UnaryOperator<WebhookSettings> change) {
        simulator().genesys().webhooks().change(change);
        return this;
    }

    public GenesysConnection connection() {
        return connection;
    }

    /** A started route that does what {@link #then} has said, and nothing after that. */
    public WebhookBed consuming(String uri) {
        routes(routes -> routes.from(uri + (uri.contains("?") ? "&" : "?") + "exceptionHandler=#failures")
                .routeId("in")
                .errorHandler(routes.noErrorHandler())
                .process(this::process));
        return start();
    }

    private void process(Exchange exchange) throws Exception {
        keep(exchange);
        Behaviour next = behaviours.poll();
        if (next != null) {
            next.process(exchange.getMessage());
        }
    }

    /** What the route does with the next exchange that has no behaviour yet. */
    public WebhookBed then(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    public WebhookBed thenFails() {
        return then(message -> {
            throw new IllegalStateException("The route fails");
        });
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    /** Sends a body as the vendor would. */
    public HttpResponse<String> post(String path, String secret, String body) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("X-Hub-Signature", HubSignature.of(secret).sign(bytes))
                        .header("X-B3-TraceId", "05bb858a-3468-4c82-a8ce-3b1a9c4e4b67")
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    public List<String> failures() {
        return failures;
    }

    public List<String> failedBodies() {
        return failedBodies;
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getBody(),
                Map.copyOf(exchange.getMessage().getHeaders()));
    }

    @Override
    protected WebhookBed self() {
        return this;
    }

    @Override
    public void handleException(Throwable exception) {
        handleException(exception.getMessage(), exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        failures.add(message);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        failures.add(message);
        failedBodies.add(String.valueOf(exchange.getMessage().getBody()));
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
