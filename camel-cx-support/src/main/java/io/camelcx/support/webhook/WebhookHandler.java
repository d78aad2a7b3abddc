// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.RouteDelivery;
import io.camelcx.support.metrics.ContextMeters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Processes the requests of a webhook: method, size, signature and format are checked in this order, then each delivery is sent to the route as an exchange
 * of its own. A request waits for the route no longer than {@code responseTimeout}.
 */
public final class WebhookHandler extends AsyncProcessorSupport {

    private static final int SHOWN_BYTES = 4096;

    private final WebhookEndpoint<?> endpoint;
    private final DefaultConsumer consumer;
    private final RouteDelivery route;
    private final Optional<String> camelsPath;
    private volatile Optional<RunningWebhook> running = Optional.empty();
    private volatile boolean accepting = true;

    /**
     * A handler.
     *
     * @param consumer creates the exchanges; it is started and stopped by its owner, or by this handler if camel-webhook is the owner
     * @param camelsPath the path that camel-webhook serves; empty without camel-webhook
     */
    WebhookHandler(WebhookEndpoint<?> endpoint, DefaultConsumer consumer, Optional<String> camelsPath) {
        this.endpoint = endpoint;
        this.consumer = consumer;
        this.route = new RouteDelivery(consumer);
        this.camelsPath = camelsPath;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.getConfiguration().check();
        ConsumerResources resources = new ConsumerResources(ContextMeters.of(endpoint.getCamelContext()), name());
        boolean started = false;
        try {
            running = Optional.of(open(resources));
            accepting = true;
            endpoint.handlers().add(this);
            started = true;
        } finally {
            if (!started) {
                resources.close();
            }
        }
    }

    private RunningWebhook open(ConsumerResources resources) throws Exception {
        WebhookFormat format = endpoint.format();
        if (camelsPath.isPresent()) {
            ServiceHelper.startService(consumer);
            resources.add(() -> ServiceHelper.stopService(consumer));
            resources.add(keepBodies());
        }
        return RunningWebhook.open(endpoint, format, route, resources);
    }

    /** For a consumer of Camel's platform-http, which would lose the bytes of some bodies. */
    AutoCloseable keepBodies() {
        return VertxServer.keep(
                endpoint.getCamelContext(),
                path(),
                endpoint.getConfiguration().getMaxBodySize(),
                () -> count(WebhookResponse.of(WebhookOutcome.TOO_LARGE)));
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.handlers().remove(this);
        running.ifPresent(now -> now.resources().close());
        running = Optional.empty();
        super.doStop();
    }

    /** Whether requests are accepted, or answered with 503. */
    void setAccepting(boolean accepting) {
        this.accepting = accepting;
    }

    /** Waits on the HTTP server's thread, which without a callback would wait anyway. */
    @Override
    public void process(Exchange exchange) {
        send(exchange, respond(new CamelRequest(exchange.getMessage())).await(timeout()));
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<WebhookResponse> response =
                respond(new CamelRequest(exchange.getMessage())).within(timeout());
        boolean done = response.isDone();
        response.thenAccept(sent -> {
            send(exchange, sent);
            callback.done(done);
        });
        return done;
    }

    Duration timeout() {
        return endpoint.getConfiguration().getResponseTimeout();
    }

    private void send(Exchange exchange, WebhookResponse response) {
        count(response);
        response.writeTo(exchange.getMessage());
    }

    /** A response is sent. */
    void count(WebhookResponse response) {
        running.ifPresent(now -> now.statistics().add(response.outcome()));
    }

    /** Checks a request, and starts what it delivers; it does not block. */
    PendingResponse respond(ReceivedRequest request) {
        Optional<RunningWebhook> now = running;
        if (now.isEmpty()) {
            return PendingResponse.of(WebhookOutcome.BUSY);
        }
        try {
            return check(request, now.get());
        } catch (RejectedExecutionException full) {
            return PendingResponse.of(WebhookOutcome.BUSY);
        } catch (Exception e) {
            report("A request to the webhook of " + endpoint + " could not be processed", new byte[0], e);
            return PendingResponse.of(WebhookOutcome.FAILED);
        }
    }

    private PendingResponse check(ReceivedRequest request, RunningWebhook now) {
        if (!request.isPost()) {
            return PendingResponse.of(WebhookOutcome.WRONG_METHOD);
        }
        if (!accepting) {
            return PendingResponse.of(WebhookOutcome.BUSY);
        }
        Optional<byte[]> body;
        try {
            body = request.body(endpoint.getConfiguration().getMaxBodySize());
        } catch (IOException e) {
            return PendingResponse.of(WebhookOutcome.UNREADABLE);
        }
        if (body.isEmpty()) {
            return PendingResponse.of(WebhookOutcome.TOO_LARGE);
        }
        if (!now.format().isAuthentic(request, body.get())) {
            now.refusals().add();
            return PendingResponse.of(WebhookOutcome.REFUSED);
        }
        return receive(request, body.get(), now);
    }

    private PendingResponse receive(WebhookRequest request, byte[] body, RunningWebhook now) {
        List<WebhookDelivery> deliveries;
        try {
            deliveries = now.format().read(request, body);
        } catch (IOException malformed) {
            return refuse(body, malformed, now);
        }
        List<Attempt> attempts = now.deliveries().start(deliveries);
        if (endpoint.getConfiguration().getAcknowledge() == WebhookAcknowledge.onReceipt) {
            List<String> known = deliveries.stream().map(WebhookDelivery::known).toList();
            return PendingResponse.of(WebhookResponse.accepted(now.format().response(known)));
        }
        return outcome(attempts, now);
    }

    /** By a thread of the route: an exception handler may be a route itself. */
    private PendingResponse refuse(byte[] body, IOException malformed, RunningWebhook now) {
        CompletableFuture<WebhookResponse> refused = CompletableFuture.runAsync(
                        () -> report(
                                "A webhook of " + endpoint + " is malformed, and was not sent to the route",
                                body,
                                malformed),
                        now.workers())
                .thenApply(reported -> WebhookResponse.of(WebhookOutcome.MALFORMED));
        return new PendingResponse(refused, () -> {});
    }

    private static PendingResponse outcome(List<Attempt> attempts, RunningWebhook now) {
        return new PendingResponse(
                CompletableFuture.allOf(attempts.stream().map(Attempt::result).toArray(CompletableFuture[]::new))
                        .thenApply(done -> ended(attempts, now.format())),
                () -> now.deliveries().late(attempts));
    }

    private static WebhookResponse ended(List<Attempt> attempts, WebhookFormat format) {
        List<Optional<String>> results =
                attempts.stream().map(attempt -> attempt.result().join()).toList();
        return results.stream().allMatch(Optional::isPresent)
                ? WebhookResponse.accepted(
                        format.response(results.stream().map(Optional::get).toList()))
                : WebhookResponse.of(WebhookOutcome.FAILED);
    }

    /** Only the start of the body, which may be large. */
    private void report(String problem, byte[] body, Exception failure) {
        String start = new String(body, 0, Math.min(body.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        route.reject(message -> message.setBody(start), problem, failure);
    }

    /** The route's id, or the name of the endpoint where the route is unknown. */
    public String name() {
        return Optional.ofNullable(consumer.getRouteId()).orElseGet(endpoint::name);
    }

    /** Where it listens: the URI of the HTTP server's endpoint, or the path with camel-webhook. */
    String location() {
        return camelsPath.orElseGet(() -> endpoint.server().uri(endpoint.getCamelContext()));
    }

    /** The path of the webhook. */
    public String path() {
        return camelsPath.orElseGet(endpoint::webhookPath);
    }

    /** What has happened since the start. */
    public WebhookStatistics statistics() {
        return running.map(RunningWebhook::statistics).orElseGet(() -> new WebhookStatistics(Clock.systemUTC()));
    }

    /** How many requests the route is processing. */
    public int inflight() {
        return running.map(now -> now.deliveries().inflight()).orElse(0);
    }

    /** How many deliveries were not sent to the route again, because it had processed them before. */
    public long duplicates() {
        return running.map(now -> now.deliveries().duplicates()).orElse(0L);
    }
}
