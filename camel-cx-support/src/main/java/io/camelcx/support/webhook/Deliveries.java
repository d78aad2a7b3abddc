// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.RouteDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Sends deliveries to the route, each key once at a time: one that arrives again while the first is still running gets the result of the first. Any thread
 * may call it.
 */
final class Deliveries {

    private final RouteDelivery route;
    private final Optional<IdempotentRepository> processed;
    private final Executor workers;
    private final int maxInflight;
    private final Semaphore permits;
    private final ConcurrentMap<String, Attempt> running = new ConcurrentHashMap<>();
    private final RecentResults results = new RecentResults();
    private final LongAdder duplicates = new LongAdder();

    /**
     * Nothing yet.
     *
     * @param processed the keys that need not be delivered again
     * @param workers run the route
     * @param maxInflight the most requests whose deliveries run at the same time
     */
    Deliveries(RouteDelivery route, Optional<IdempotentRepository> processed, Executor workers, int maxInflight) {
        this.route = route;
        this.processed = processed;
        this.workers = workers;
        this.maxInflight = maxInflight;
        this.permits = new Semaphore(maxInflight);
    }

    /**
     * Starts the deliveries of a request, one after the other.
     *
     * @return one for each, in this order
     * @throws RejectedExecutionException if too many requests are in flight; then nothing was started
     */
    List<Attempt> start(List<WebhookDelivery> deliveries) {
        List<Attempt> all = new ArrayList<>(deliveries.size());
        List<Attempt> own = new ArrayList<>(deliveries.size());
        for (WebhookDelivery delivery : deliveries) {
            Attempt attempt = new Attempt(delivery);
            Attempt first =
                    delivery.key().map(key -> running.putIfAbsent(key, attempt)).orElse(null);
            if (first == null) {
                own.add(attempt);
            }
            all.add(first == null ? attempt : first);
        }
        if (!own.isEmpty()) {
            startAll(own);
        }
        return all;
    }

    private void startAll(List<Attempt> own) {
        boolean permitted = permits.tryAcquire();
        boolean started = false;
        try {
            if (!permitted) {
                throw new RejectedExecutionException("Too many webhooks are in flight");
            }
            workers.execute(() -> run(own));
            started = true;
        } finally {
            if (!started) {
                own.forEach(attempt -> finish(attempt, Optional.empty()));
                permits.release(permitted ? 1 : 0);
            }
        }
    }

    private void run(List<Attempt> own) {
        try {
            own.forEach(this::run);
        } finally {
            permits.release();
        }
    }

    private void run(Attempt attempt) {
        Optional<String> result = Optional.empty();
        try {
            result = knownResult(attempt.delivery()).or(() -> deliver(attempt.delivery()));
        } catch (Throwable fault) {
            route.reject(
                    message -> {},
                    "The route has not processed " + attempt.delivery().item(),
                    fault);
        } finally {
            finish(attempt, result);
        }
    }

    /** Asked only after the key was reserved, so that a delivery that ends in between is seen. */
    private Optional<String> knownResult(WebhookDelivery delivery) {
        Optional<String> known = delivery.key().flatMap(key -> {
            if (processed.isEmpty()) {
                return results.get(key);
            }
            return processed.get().contains(key)
                    ? Optional.of(results.get(key).orElse(delivery.known()))
                    : Optional.empty();
        });
        known.ifPresent(result -> duplicates.increment());
        return known;
    }

    private Optional<String> deliver(WebhookDelivery delivery) {
        Optional<String> result = route.deliver(
                delivery.content(), () -> "The route has not processed " + delivery.item(), delivery.result());
        if (result.isPresent() && processed.isPresent()) {
            delivery.key().ifPresent(key -> {
                results.put(key, result.get());
                remember(delivery, key, processed.get());
            });
        }
        return result;
    }

    /** The route has succeeded, so this is no reason to ask for a redelivery. */
    private void remember(WebhookDelivery delivery, String key, IdempotentRepository repository) {
        try {
            repository.add(key);
            repository.confirm(key);
        } catch (RuntimeException e) {
            route.reject(
                    delivery.content(),
                    "The route has processed " + delivery.item() + ", but its key " + key
                            + " could not be added to the idempotent repository; if it is delivered again, the route processes it again",
                    e);
        }
    }

    private void finish(Attempt attempt, Optional<String> result) {
        attempt.result().complete(result);
        rememberIfLate(attempt);
        attempt.delivery().key().ifPresent(key -> running.remove(key, attempt));
    }

    /** A response was sent before these have ended: what they still achieve is for the redelivery. */
    void late(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            attempt.setLate();
            rememberIfLate(attempt);
        }
    }

    /** Called by both sides, each after its own change, so that one of them sees both. */
    private void rememberIfLate(Attempt attempt) {
        if (attempt.isLate() && attempt.result().isDone()) {
            attempt.result()
                    .join()
                    .ifPresent(result -> attempt.delivery().key().ifPresent(key -> results.put(key, result)));
        }
    }

    /** How many requests have deliveries that are not finished. */
    int inflight() {
        return maxInflight - permits.availablePermits();
    }

    /** How many deliveries were not sent to the route, because they had been processed before. */
    long duplicates() {
        return duplicates.sum();
    }
}
