// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.http.PathSegment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.support.DefaultConsumer;

/**
 * An endpoint over a connection whose consumers receive webhooks: by themselves ({@code from("acme:name")}), or in the manner of camel-webhook
 * ({@code from("webhook:acme:name")}).
 *
 * @param <N> the vendor's connection
 */
public abstract class WebhookEndpoint<N extends Service> extends ConnectionEndpoint<N>
        implements WebhookCapableEndpoint {

    private final String scheme;
    private final String name;
    private final List<WebhookHandler> handlers = new CopyOnWriteArrayList<>();
    private volatile Optional<WebhookConfiguration> camels = Optional.empty();

    /**
     * An endpoint.
     *
     * @param scheme the component's name
     * @param pathOption the name of the option in the endpoint's path
     * @param name the value of that option
     */
    protected WebhookEndpoint(String uri, Component component, String scheme, String pathOption, String name) {
        super(uri, component, pathOption, name);
        this.scheme = scheme;
        this.name = name;
    }

    @Override
    public abstract WebhookConsumerConfiguration<N> getConfiguration();

    /**
     * What the vendor's webhooks look like; called when a consumer starts.
     *
     * @throws IllegalArgumentException if the connection has no secret for them
     */
    protected abstract WebhookFormat format() throws Exception;

    @Override
    public final Consumer createConsumer(Processor processor) throws Exception {
        WebhookConsumer consumer = new WebhookConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public final Processor createWebhookHandler(Processor next) {
        DefaultConsumer route = new DefaultConsumer(this, next);
        try {
            configureConsumer(route);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
        return new WebhookHandler(this, route, camels.map(options -> options.computeFullPath(true)));
    }

    /** Nothing is registered: the vendor's staff configures webhooks. */
    @Override
    public final void registerWebhook() {
        // Nothing to do.
    }

    @Override
    public final void unregisterWebhook() {
        // Nothing to do.
    }

    @Override
    public final void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        camels = Optional.of(webhookConfiguration);
    }

    @Override
    public final List<String> getWebhookMethods() {
        return List.of("POST");
    }

    /** The webhooks that are running. */
    public final List<WebhookHandler> handlers() {
        return handlers;
    }

    final String scheme() {
        return scheme;
    }

    final String name() {
        return name;
    }

    /** The HTTP server of the webhook. */
    final WebhookServer server() {
        return new WebhookServer(getConfiguration().getServer(), webhookPath());
    }

    /** The path of the webhook, as it stands in a URI. */
    final String webhookPath() {
        return Optional.ofNullable(getConfiguration().getPath())
                .filter(path -> !path.isBlank())
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElseGet(() -> "/" + scheme + "/" + PathSegment.encode(name));
    }

    /** @throws IllegalArgumentException if another consumer listens there already; its requests would be signed with another secret */
    final void requireFree(String uri) {
        for (Endpoint endpoint : getCamelContext().getEndpoints()) {
            if (endpoint != this && endpoint instanceof WebhookEndpoint<?> other) {
                other.handlers.stream()
                        .filter(handler -> handler.location().equals(uri))
                        .findAny()
                        .ifPresent(handler -> {
                            throw new IllegalArgumentException(this + ": " + uri + " is the webhook of " + other
                                    + " already; set the option path");
                        });
            }
        }
    }

    @ManagedAttribute(description = "Requests that were answered with success")
    public final long getAcceptedWebhooks() {
        return sum(WebhookStatistics::accepted);
    }

    @ManagedAttribute(description = "Requests without a signature, or with a wrong one")
    public final long getRefusedWebhooks() {
        return sum(WebhookStatistics::refused);
    }

    @ManagedAttribute(
            description = "Requests that the vendor was asked to deliver again, and those that could not be read")
    public final long getFailedWebhooks() {
        return sum(WebhookStatistics::failed);
    }

    @ManagedAttribute(
            description = "Deliveries that were not sent to the route again, because it had processed them before")
    public final long getDuplicateWebhooks() {
        return handlers.stream().mapToLong(WebhookHandler::duplicates).sum();
    }

    @ManagedAttribute(description = "Requests that the route is processing")
    public final int getInflightWebhooks() {
        return handlers.stream().mapToInt(WebhookHandler::inflight).sum();
    }

    @ManagedAttribute(description = "When a request was last answered with success; empty if there was none")
    public final String getLastWebhook() {
        return handlers.stream()
                .flatMap(handler -> handler.statistics().lastAccepted().stream())
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("");
    }

    private long sum(ToLongFunction<WebhookStatistics> figure) {
        return handlers.stream()
                .mapToLong(handler -> figure.applyAsLong(handler.statistics()))
                .sum();
    }
}
