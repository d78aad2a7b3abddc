// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.settings.WebhookSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends webhooks, again where the vendor would, with the faults that were ordered. Thread-safe. */
final class Deliverer {
    private final Function<String, Optional<Webhook>> webhooks;
    private final Supplier<WebhookSettings> settings;
    private final WebhookFaults faults;
    private final WebhookClient client;
    private final ClockTimer timer;
    private final Clock clock;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<String, Queue<Runnable>> overtaken = new ConcurrentHashMap<>();

    Deliverer(
            Function<String, Optional<Webhook>> webhooks,
            Supplier<WebhookSettings> settings,
            WebhookFaults faults,
            WebhookClient client,
            ClockTimer timer,
            Clock clock) {
        this.webhooks = webhooks;
        this.settings = settings;
        this.faults = faults;
        this.client = client;
        this.timer = timer;
        this.clock = clock;
    }

    /** Sends the first attempt as soon as there is room. */
    void deliver(DeliveryRecord delivery) {
        attempt(delivery, 1);
    }

    private void attempt(DeliveryRecord delivery, int number) {
        String name = delivery.payload().webhook();
        lanes.computeIfAbsent(name, same -> new Lane(() -> settings.get().connections()))
                .add(() -> send(delivery, number));
    }

    /** Completed when the room in the lane is free again. */
    private CompletableFuture<?> send(DeliveryRecord delivery, int number) {
        Payload payload = delivery.payload();
        Optional<Webhook> registered = webhooks.apply(payload.webhook());
        if (registered.isEmpty()) {
            delivery.end(Delivery.State.GIVEN_UP, "");
            return CompletableFuture.completedFuture(null);
        }
        Webhook webhook = registered.get();
        Optional<WebhookFault> fault = faults.next(webhook.name());
        Optional<WebhookFault.Kind> kind = fault.map(WebhookFault::kind);
        Attempt attempt = new Attempt(delivery, webhook, number, fault);
        if (kind.filter(WebhookFault.Kind.LATE::equals).isPresent()) {
            timer.after(fault.get().delay(), () -> request(attempt));
        } else if (kind.filter(WebhookFault.Kind.OUT_OF_ORDER::equals).isPresent()) {
            overtaken
                    .computeIfAbsent(webhook.name(), same -> new ConcurrentLinkedQueue<>())
                    .add(() -> request(attempt));
        } else {
            return request(attempt);
        }
        return CompletableFuture.completedFuture(null);
    }

    private record Attempt(DeliveryRecord delivery, Webhook webhook, int number, Optional<WebhookFault> fault) {

        boolean is(WebhookFault.Kind kind) {
            return fault.filter(given -> given.kind() == kind).isPresent();
        }
    }

    private CompletableFuture<?> request(Attempt attempt) {
        WebhookSettings now = settings.get();
        WebhookRequest request = WebhookRequest.of(
                attempt.webhook(), attempt.delivery().payload(), attempt.fault(), now.contentType(), now.timeout());
        CompletableFuture<DeliveryAttempt> first = exchange(attempt, request);
        CompletableFuture<DeliveryAttempt> last =
                attempt.is(WebhookFault.Kind.DOUBLE) ? exchange(attempt, request) : first;
        return first.thenCombine(last, (outcome, ignored) -> outcome).thenAccept(outcome -> {
            decide(attempt, outcome);
            releaseOvertaken(attempt.webhook().name());
        });
    }

    /** Sends the request once and records how it ended. */
    private CompletableFuture<DeliveryAttempt> exchange(Attempt attempt, WebhookRequest request) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        return client.send(request).handle((response, failure) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Optional<String> reason = attempt.is(WebhookFault.Kind.LOST_RESPONSE) && failure == null
                    ? Optional.of("The response is lost")
                    : Optional.ofNullable(failure).map(Deliverer::describe);
            DeliveryAttempt outcome = new DeliveryAttempt(
                    attempt.number(),
                    at,
                    took,
                    reason.isPresent() ? Optional.empty() : Optional.of(response.status()),
                    failure == null ? response.body() : "",
                    reason,
                    attempt.fault().map(WebhookFault::kind));
            attempt.delivery().add(outcome);
            return outcome;
        });
    }

    private void decide(Attempt attempt, DeliveryAttempt outcome) {
        Webhook.Verdict verdict =
                outcome.status().map(attempt.webhook().kind()::verdict).orElse(Webhook.Verdict.AGAIN);
        DeliveryRecord delivery = attempt.delivery();
        switch (verdict) {
            case DONE -> delivery.end(Delivery.State.DONE, outcome.responseBody());
            case REFUSED -> delivery.end(Delivery.State.REFUSED, outcome.responseBody());
            case AGAIN -> {
                if (attempt.number() < settings.get().attempts()) {
                    timer.after(settings.get().pause(), () -> attempt(delivery, attempt.number() + 1));
                } else {
                    delivery.end(Delivery.State.GIVEN_UP, outcome.responseBody());
                }
            }
        }
    }

    private void releaseOvertaken(String webhook) {
        Queue<Runnable> waiting = overtaken.getOrDefault(webhook, new ConcurrentLinkedQueue<>());
        Optional.ofNullable(waiting.poll()).ifPresent(Runnable::run);
    }

    private static String describe(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
