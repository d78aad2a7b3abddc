// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The REST subscriptions of a session: opened while it is online, found or opened again after each interruption, tried
 * again when they fail. Everything but {@link #received} runs on the control thread.
 */
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** The vendor answers 500 for a subscription that it does not know. */
    private static final Set<Integer> GONE = Set.of(400, 404, 410, 500);

    private final GenesysApi api;
    private final SubscriptionCalls calls;
    private final Backoff backoff;
    private final List<StatisticsRegistration> registrations = new CopyOnWriteArrayList<>();
    private final UpdateRouter router = new UpdateRouter();
    private final SplitBudget splits = new SplitBudget();
    private boolean online;

    Subscriptions(GenesysApi api, SubscriptionCalls calls, Backoff backoff) {
        this.api = api;
        this.calls = calls;
        this.backoff = backoff;
    }

    List<StatisticsRegistration> registrations() {
        return registrations;
    }

    void add(StatisticsRegistration registration) {
        registrations.add(registration);
        if (online) {
            registration.subscriptions().forEach(this::open);
        }
    }

    /** Takes a registration off, and its subscriptions from the vendor. */
    CompletableFuture<Void> remove(StatisticsRegistration registration) {
        registrations.remove(registration);
        List<String> open = registration.close();
        router.remove(registration);
        return online
                ? CompletableFuture.allOf(open.stream().map(calls::delete).toArray(CompletableFuture[]::new))
                        .thenCombine(calls.deleteLeftovers(), (deleted, leftovers) -> null)
                : CompletableFuture.completedFuture(null);
    }

    /** The session is open, or open again: subscriptions that it may still hold are looked up, the others opened. */
    void online() {
        calls.nextEpoch();
        online = true;
        splits.renew();
        calls.deleteLeftovers();
        all().forEach(this::restore);
    }

    /** Whether any statistic is subscribed. */
    boolean anyOpen() {
        return registrations.stream()
                .anyMatch(registration -> registration.status().open() > 0);
    }

    /** The session is interrupted; its subscriptions may have survived. */
    void offline() {
        calls.nextEpoch();
        online = false;
    }

    /** The vendor's service has dropped all subscriptions. */
    void dropped() {
        offline();
        router.clear();
        calls.forgetLeftovers();
        registrations.forEach(StatisticsRegistration::dropped);
    }

    /** Looks whether the subscriptions are still there: they may have vanished without a notice. */
    void check() {
        if (online) {
            all().forEach(subscription -> id(subscription).ifPresent(id -> check(subscription, id)));
        }
    }

    private List<StatisticsSubscription> all() {
        return registrations.stream().flatMap(r -> r.subscriptions().stream()).toList();
    }

    private static Optional<String> id(StatisticsSubscription subscription) {
        return subscription.registration().guarded(subscription::id);
    }

    private void restore(StatisticsSubscription subscription) {
        id(subscription)
                .ifPresentOrElse(
                        id -> lookUp(subscription, id, true, failure -> openAnew(subscription, id)),
                        () -> open(subscription));
    }

    private void check(StatisticsSubscription subscription, String id) {
        lookUp(subscription, id, false, failure -> {
            if (failure.isPresent() && !saysGone(failure.get())) {
                LOG.debug("Subscription {} could not be checked", id);
                return;
            }
            LOG.warn("Subscription {} of {} statistics has vanished and is opened anew", id, subscription.size());
            api.metrics().count("camelcx.genesys.stats.vanished", 1);
            openAnew(subscription, id);
        });
    }

    /** Whether a failed look tells that the subscription is gone, rather than that nothing can be told now. */
    private static boolean saysGone(Throwable failure) {
        return GONE.contains(CxApiException.statusOf(failure).orElse(0));
    }

    /**
     * Reads the values of a subscription; what has changed goes to the sink.
     *
     * @param younger whether the same value with a later time counts as changed
     * @param gone    called if it was not found whole: with the failure, or with nothing if statistics are missing
     */
    private void lookUp(
            StatisticsSubscription subscription, String id, boolean younger, Consumer<Optional<Throwable>> gone) {
        StatisticsRegistration registration = subscription.registration();
        long updatesBefore = registration.guarded(subscription::updates);
        calls.call(
                client -> client.subscriptionValues(id, subscription.statistics(), List.of()),
                (reply, failure) -> {
                    if (!id(subscription).equals(Optional.of(id))) {
                        return;
                    }
                    if (failure == null && registration.guarded(() -> subscription.holdsAllOf(reply))) {
                        registration.refreshed(subscription, reply, updatesBefore, younger);
                    } else {
                        gone.accept(Optional.ofNullable(failure));
                    }
                },
                late -> {});
    }

    /** Deletes the one that is of no use, lest Genesys pushes both. */
    private void openAnew(StatisticsSubscription subscription, String id) {
        LOG.debug("Subscription {} was not found whole, it is opened anew", id);
        router.remove(id);
        calls.delete(id);
        open(subscription);
    }

    private void open(StatisticsSubscription subscription) {
        String operationId = UUID.randomUUID().toString();
        if (!online || !subscription.registration().opening(subscription, operationId)) {
            return;
        }
        router.remove(subscription);
        router.add(operationId, subscription);
        calls.call(
                client -> client.subscribe(operationId, subscription.statistics()),
                (reply, failure) -> {
                    if (failure == null) {
                        opened(subscription, operationId, reply);
                    } else {
                        failed(subscription, operationId, failure);
                    }
                },
                this::abandon);
    }

    private void opened(StatisticsSubscription subscription, String operationId, StatisticsReply reply) {
        String id = reply.subscriptionId().isEmpty() ? operationId : reply.subscriptionId();
        StatisticsRegistration registration = subscription.registration();
        if (!registration.guarded(() -> subscription.isOpening(operationId))) {
            calls.delete(id);
            return;
        }
        if (registration.guarded(() -> subscription.holdsNoneOf(reply))) {
            calls.delete(id);
            failed(subscription, operationId, RefusedStatistics.none(subscription, reply));
            return;
        }
        // In place before the state changes, so that no update finds neither.
        router.add(id, subscription);
        boolean known = registration.guarded(subscription::isRefused);
        Optional<StatisticsSubscription> rest = registration.opened(subscription, id, reply);
        if (!id.equals(operationId)) {
            router.remove(operationId, subscription);
        }
        rest.ifPresent(refused -> {
            if (!known) {
                LOG.warn(
                        "Genesys refuses {} of {} statistics; they are tried again in {} ms",
                        refused.size(),
                        refused.size() + subscription.size(),
                        backoff.max().toMillis());
                RefusedStatistics.errors(refused, reply).forEach(registration.sink()::refused);
            }
            later(backoff.max(), refused);
        });
    }

    private void failed(StatisticsSubscription subscription, String operationId, Throwable failure) {
        StatisticsRegistration registration = subscription.registration();
        router.remove(operationId, subscription);
        int attempt = registration.failed(subscription, failure);
        SessionFailure why = SessionFailure.of(failure);
        if (failure instanceof CxApiException lost && lost.outcomeUnknown()) {
            // It may exist all the same; its updates would be of no use.
            calls.delete(operationId);
        }
        boolean divisible = registration.guarded(subscription::isDivisible);
        if (divisible && RefusedStatistics.maybeSomeOnly(why) && splits.take()) {
            registration.split(subscription).forEach(this::open);
            return;
        }
        boolean refused = why.permanent();
        boolean firstOccurrence = !refused || registration.refused(subscription, (CxApiException) failure);
        Duration delay = refused
                ? backoff.max()
                : why.retryAfter().orElseGet(() -> backoff.delay(attempt, ThreadLocalRandom.current()));
        LOG.atLevel(firstOccurrence ? Level.WARN : Level.DEBUG)
                .log(
                        "{} statistics could not be subscribed, next try in {} ms: {}",
                        subscription.size(),
                        delay.toMillis(),
                        failure.getMessage());
        later(delay, subscription);
    }

    private void later(Duration delay, StatisticsSubscription subscription) {
        calls.later(delay, () -> open(subscription));
    }

    private void abandon(StatisticsReply late) {
        String id = late.subscriptionId();
        if (!id.isEmpty() && !router.contains(id)) {
            calls.delete(id);
        }
    }

    /** A notification: wrapped in {@code data} or flat. */
    void received(JsonNode notification) {
        int unknown = router.received(notification, api.clock().instant());
        if (unknown > 0) {
            api.metrics().count("camelcx.genesys.stats.unknown", unknown);
            LOG.debug("{} updates are of statistics that were not asked for", unknown);
        }
    }
}
