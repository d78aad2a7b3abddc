// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.settings.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The webhooks of the Third-Party Messaging API and the Interactions Webhook: who receives them, what was delivered and
 * what goes wrong. Registrations and deliveries outlive a restart. Thread-safe.
 */
public final class WebhooksApi implements Configurable<WebhookSettings>, AutoCloseable {
    private final AtomicReference<WebhookSettings> settings;
    private final Function<String, Optional<String>> channelSecrets;
    private final Map<String, Webhook> registered = new ConcurrentHashMap<>();
    private final WebhookFaults faults = new WebhookFaults();
    private final DeliveryJournal journal = new DeliveryJournal();
    private final WebhookClient client = new WebhookClient();
    private final Deliverer deliverer;

    /**
     * An API without registrations.
     *
     * @param channelSecrets the app secret of a channel, by its id
     * @param timer where deliveries wait for the next attempt
     * @param clock the time of deliveries
     */
    public WebhooksApi(
            WebhookSettings settings,
            Function<String, Optional<String>> channelSecrets,
            ClockTimer timer,
            Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.channelSecrets = channelSecrets;
        this.deliverer = new Deliverer(this::find, this::settings, faults, client, timer, clock);
    }

    @Override
    public String api() {
        return "webhooks";
    }

    @Override
    public WebhookSettings settings() {
        return settings.get();
    }

    /** Changes how webhooks are sent from now on. */
    @Override
    public void change(UnaryOperator<WebhookSettings> change) {
        settings.updateAndGet(change);
    }

    /**
     * Sends the agents' messages in this channel to the URL, signed with the channel's secret.
     *
     * @throws IllegalArgumentException when there is no such channel
     */
    @Control("POST /webhooks/messages")
    public Webhook registerMessages(String channelId, URI url) {
        String secret = channelSecrets
                .apply(channelId)
                .orElseThrow(() -> new IllegalArgumentException("Channel " + channelId + " not found"));
        return registerMessages(channelId, url, secret);
    }

    /** Sends the agents' messages in this channel to the URL, signed with this secret. */
    @Control("POST /webhooks/messages")
    public Webhook registerMessages(String channelId, URI url, String secret) {
        return register(new Webhook(channelId, Webhook.Kind.MESSAGES, url, secret));
    }

    /** Sends the Interactions Webhook to the URL, signed with the secret of the settings. */
    @Control("POST /webhooks/interactions")
    public Webhook registerInteractions(String name, URI url) {
        return registerInteractions(name, url, settings().interactions().secret());
    }

    /** Sends the Interactions Webhook to the URL, signed with this secret; each registered name receives all events. */
    @Control("POST /webhooks/interactions")
    public Webhook registerInteractions(String name, URI url, String secret) {
        return register(new Webhook(name, Webhook.Kind.INTERACTIONS, url, secret));
    }

    /** Sends nothing more to the webhook with this name, or of the channel with this id; what is under way ends. */
    @Control("DELETE /webhooks/registered/{name}")
    public void unregister(String name) {
        registered.remove(name);
    }

    /** The registered webhooks, by name. */
    @Control("GET /webhooks")
    public List<Webhook> webhooks() {
        return registered.values().stream()
                .sorted(Comparator.comparing(Webhook::name))
                .toList();
    }

    /** Makes the next attempts of this webhook go wrong; it may be registered later. */
    public void fault(String webhook, WebhookFault fault) {
        faults.add(webhook, fault);
    }

    @Control("POST /webhooks/faults")
    void fault(
            String webhook,
            WebhookFault.Kind kind,
            @Control.Default("1") int times,
            @Control.Default("PT1S") Duration delay,
            @Control.Default("application/x-www-form-urlencoded") String contentType) {
        fault(webhook, new WebhookFault(kind, times, delay, contentType));
    }

    @Control("GET /webhooks/faults")
    List<WebhookFaults.Pending> faults() {
        return faults.list();
    }

    /** Removes the faults that are still to come. */
    @Control("DELETE /webhooks/faults")
    public void clearFaults() {
        faults.clear();
    }

    /** The deliveries, the oldest first; the newest {@value DeliveryJournal#CAPACITY} of them. */
    public List<Delivery> deliveries() {
        return journal.all();
    }

    /** The deliveries to the webhook with this name, or of the channel with this id. */
    public List<Delivery> deliveries(String webhook) {
        return deliveries(webhook, "");
    }

    @Control("GET /webhooks/deliveries")
    List<Delivery> deliveries(@Control.Default("") String webhook, @Control.Default("") String messageId) {
        return deliveries().stream()
                .filter(delivery -> webhook.isEmpty() || delivery.webhook().equals(webhook))
                .filter(delivery -> messageId.isEmpty() || delivery.messageId().equals(messageId))
                .toList();
    }

    /** Removes all deliveries from the journal; what is under way goes on. */
    @Control("DELETE /webhooks/deliveries")
    public void clearDeliveries() {
        journal.clear();
    }

    /**
     * Waits until the delivery of this message has ended: it is accepted, refused or given up.
     *
     * @return the delivery; of several the newest
     * @throws IllegalArgumentException when there is none
     * @throws IllegalStateException when it has not ended within the time
     */
    @Control("GET /webhooks/deliveries/{messageId}")
    public Delivery await(String messageId, @Control.Default("PT10S") Duration timeout) {
        List<CompletableFuture<Delivery>> all = journal.ended(messageId);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no delivery of a message with the id '" + messageId + "'");
        }
        return await(all.get(all.size() - 1), "The delivery of " + messageId, timeout);
    }

    /**
     * Waits until all deliveries that have begun have ended.
     *
     * @throws IllegalStateException when they have not ended within the time
     */
    public void awaitAll(Duration timeout) {
        await(CompletableFuture.allOf(journal.ended().toArray(CompletableFuture[]::new)), "A delivery", timeout);
    }

    /**
     * Delivers a message to the webhook of a channel.
     *
     * @return the delivery's end; empty when no webhook is registered for the channel
     */
    public Optional<CompletableFuture<Delivery>> deliver(String channelId, String messageId, JsonNode message) {
        return find(channelId)
                .filter(webhook -> webhook.kind() == Webhook.Kind.MESSAGES)
                .map(webhook -> deliver(Payload.of(channelId, messageId, message)));
    }

    /** Delivers a payload to all Interactions Webhooks. */
    void deliverToAll(String operationId, JsonNode payload) {
        webhooks().stream()
                .filter(webhook -> webhook.kind() == Webhook.Kind.INTERACTIONS)
                .forEach(webhook -> deliver(Payload.of(webhook.name(), operationId, payload)));
    }

    /** Ends the threads; what is under way never ends. */
    @Override
    public void close() {
        client.close();
    }

    private CompletableFuture<Delivery> deliver(Payload payload) {
        DeliveryRecord delivery = journal.add(payload);
        deliverer.deliver(delivery);
        return delivery.ended();
    }

    private Webhook register(Webhook webhook) {
        registered.put(webhook.name(), webhook);
        return webhook;
    }

    private Optional<Webhook> find(String name) {
        return Optional.ofNullable(registered.get(name));
    }

    private static <T> T await(CompletableFuture<T> end, String what, Duration timeout) {
        try {
            return end.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(what + " has not ended within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a delivery", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
