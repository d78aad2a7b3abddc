// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;

/** A Camel context with the toy component behind a real HTTP server, and what sends webhooks to it. */
final class HookBed implements AutoCloseable, ExceptionHandler {

    final DefaultCamelContext context = new DefaultCamelContext();
    final HookConnection connection = new HookConnection();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final List<Object> failedBodies = new CopyOnWriteArrayList<>();
    /** Each exchange takes one. */
    final List<CountDownLatch> latches = new CopyOnWriteArrayList<>();

    volatile boolean routeFails;
    private final VertxPlatformHttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    HookBed() {
        context.getRegistry().bind("meters", meters);
        context.getRegistry().bind("failures", ExceptionHandler.class, this);
        HookComponent hook = new HookComponent();
        hook.getConfiguration().setConnection(connection);
        context.addComponent("hook", hook);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        configuration.setBindHost("localhost");
        server = new VertxPlatformHttpServer(configuration);
    }

    /** Starts the context with a route. */
    HookBed route(String uri) throws Exception {
        if (!context.isStarted()) {
            context.addService(server, true, true);
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("in").errorHandler(noErrorHandler()).process(HookBed.this::process);
            }
        });
        context.start();
        return this;
    }

    private void process(Exchange exchange) throws Exception {
        String text = exchange.getMessage().getBody(String.class);
        received.add(text);
        if (!latches.isEmpty() && !latches.remove(0).await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The latch was not released");
        }
        if (text.startsWith("rollback")) {
            exchange.setRollbackOnly(true);
        }
        if (text.startsWith("own ")) {
            exchange.getMessage().setHeader("ownId", text.substring(4));
        }
        if (routeFails || text.startsWith("fail")) {
            throw new IllegalStateException("The route fails");
        }
    }

    CountDownLatch hold() {
        CountDownLatch latch = new CountDownLatch(1);
        latches.add(latch);
        return latch;
    }

    static String note(String id, String text) {
        return "{\"notes\":[{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}]}";
    }

    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/hook/in"))
                .header("X-Signature", HookConnection.sign("secret", body.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body));
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request(body));
    }

    CompletableFuture<HttpResponse<String>> later(String body) {
        return client.sendAsync(request(body).build(), BodyHandlers.ofString());
    }

    /** The names of live threads that contain a text. */
    Set<String> threads(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(part))
                .collect(Collectors.toSet());
    }

    HookEndpoint endpoint() {
        return (HookEndpoint) context.getRoute("in").getEndpoint();
    }

    @Override
    public void handleException(Throwable exception) {
        handleException(exception.getMessage(), exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        failures.add(message);
        if (exchange != null) {
            failedBodies.add(String.valueOf(exchange.getMessage().getBody()));
        }
    }

    @Override
    public void close() {
        latches.forEach(CountDownLatch::countDown);
        context.stop();
    }
}
