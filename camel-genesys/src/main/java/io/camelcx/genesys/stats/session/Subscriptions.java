// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.SessionFailure;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.LinkedHashSet;
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
 * The REST subscriptions of a session: opens them while it is online, finds or reopens them after an interruption, and
 * retries those that fail. Everything but {@link #received} runs on the control thread.
 */
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** The vendor responds 500 for an unknown subscription. */
    private static final Set<Integer> GONE = Set.of(400, 404, 410, 500);

    private final GenesysApi api;
    private final SubscriptionCalls calls;
    private final Backoff backoff;
    private final List<StatisticsRegistration> registrations = new CopyOnWriteArrayList<>();
    private final Set<StatisticsSubscription> subscriptions = new LinkedHashSet<>();
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

    /** @param size how many statistics share a subscription at most */
    void add(StatisticsRegistration registration, int size) {
        registrations.add(registration);
        List<StatisticsSubscription> added = StatisticsSubscription.of(registration, size);
        subscriptions.addAll(added);
        if (online) {
            added.forEach(this::open);
        }
    }

    /** Takes a registration off, and its subscriptions from the vendor. */
    CompletableFuture<Void> remove(StatisticsRegistration registration) {
        registrations.remove(registration);
        registration.close();
        router.remove(registration);
        List<StatisticsSubscription> removed = subscriptions.stream()
                .filter(subscription -> subscription.registration() == registration)
                .toList();
        removed.forEach(subscriptions::remove);
        List<String> open =
                removed.stream().flatMap(removedOne -> removedOne.id().stream()).toList();
        removed.forEach(StatisticsSubscription::close);
        return online
                ? CompletableFuture.allOf(open.stream().map(calls::delete).toArray(CompletableFuture[]::new))
                        .thenCombine(calls.deleteLeftovers(), (deleted, leftovers) -> null)
                : CompletableFuture.completedFuture(null);
    }

    /** The session is open, or open again: subscriptions that it may still hold are read, the others opened. */
    void online() {
        calls.nextEpoch();
        online = true;
        splits.renew();
        calls.deleteLeftovers();
        subscriptions.forEach(this::restore);
    }

    /** Whether any statistic is subscribed. */
    boolean anyOpen() {
        return subscriptions.stream().anyMatch(subscription -> subscription.id().isPresent());
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
        subscriptions.forEach(StatisticsSubscription::close);
    }

    /** Reads the subscriptions, which may have vanished without a notice. */
    void check() {
        if (online) {
            subscriptions.forEach(subscription -> subscription.id().ifPresent(id -> check(subscription, id)));
        }
    }

    private void restore(StatisticsSubscription subscription) {
        subscription
                .id()
                .ifPresentOrElse(
                        id -> read(subscription, id, true, failure -> reopen(subscription, id)),
                        () -> open(subscription));
    }

    private void check(StatisticsSubscription subscription, String id) {
        read(subscription, id, false, failure -> {
            if (failure.isPresent() && !isGone(failure.get())) {
                LOG.debug("Subscription {} could not be checked", id);
                return;
            }
            LOG.warn("Subscription {} of {} statistics has vanished and is reopened", id, subscription.size());
            api.metrics().counter("camelcx.genesys.stats.vanished").increment();
            reopen(subscription, id);
        });
    }

    /** Whether a failure means that the subscription is gone. Other failures leave that open. */
    private static boolean isGone(Throwable failure) {
        return GONE.contains(CxApiException.statusOf(failure).orElse(0));
    }

    /**
     * Reads the values of a subscription. Those that have changed go to the sink.
     *
     * @param later whether the same value with a later time counts as changed
     * @param gone  called if it was not found whole: with the failure, or with nothing if statistics are missing
     */
    private void read(
            StatisticsSubscription subscription, String id, boolean later, Consumer<Optional<Throwable>> gone) {
        long updatesBefore = subscription.registration().updates();
        calls.call(
                client -> client.subscriptionValues(id, subscription.statistics(), List.of()),
                (reply, failure) -> {
                    if (!subscription.id().equals(Optional.of(id))) {
                        return;
                    }
                    if (failure == null && subscription.holdsAllOf(reply)) {
                        subscription.refreshed(reply, updatesBefore, later);
                    } else {
                        gone.accept(Optional.ofNullable(failure));
                    }
                },
                late -> {});
    }

    /** Deletes the old subscription too, because Genesys would push the updates of both. */
    private void reopen(StatisticsSubscription subscription, String id) {
        LOG.debug("Subscription {} was not found whole and is reopened", id);
        calls.delete(id);
        open(subscription);
    }

    private void open(StatisticsSubscription subscription) {
        String operationId = UUID.randomUUID().toString();
        Optional<String> before = subscription.id().or(subscription::operationId);
        if (!online || !subscription.opening(operationId)) {
            return;
        }
        before.ifPresent(router::remove);
        router.opening(subscription, operationId);
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
        if (!subscription.isOpening(operationId)) {
            calls.delete(id);
            return;
        }
        if (subscription.holdsNoneOf(reply)) {
            calls.delete(id);
            failed(subscription, operationId, RefusedStatistics.none(subscription, reply));
            return;
        }
        // Before the state changes, so that updates are routed at any time.
        router.opened(subscription, id);
        Optional<StatisticsSubscription> rest = subscription.opened(id, reply);
        if (!id.equals(operationId)) {
            router.remove(operationId);
        }
        rest.ifPresent(refused -> {
            subscriptions.add(refused);
            if (refused.refused(RefusedStatistics.errors(refused, reply))) {
                LOG.warn(
                        "Genesys refuses {} of {} statistics; they are retried in {} ms",
                        refused.size(),
                        refused.size() + subscription.size(),
                        backoff.max().toMillis());
            }
            later(backoff.max(), refused);
        });
    }

    private void failed(StatisticsSubscription subscription, String operationId, Throwable failure) {
        router.remove(operationId);
        if (failure instanceof CxApiException lost && lost.outcomeUnknown()) {
            // It may exist nevertheless, and nothing would read its updates.
            calls.delete(operationId);
        }
        if (!subscription.isOpening(operationId)) {
            return;
        }
        router.openingEnded(subscription);
        int attempt = subscription.failed(failure);
        SessionFailure why = SessionFailure.of(failure);
        if (subscription.isDivisible() && RefusedStatistics.maybeSomeOnly(why) && splits.take()) {
            split(subscription);
            return;
        }
        boolean firstOccurrence = !why.isPermanent() || subscription.refused(List.of((CxApiException) failure));
        Duration delay = why.isPermanent()
                ? backoff.max()
                : why.retryAfter().orElseGet(() -> backoff.delay(attempt, ThreadLocalRandom.current()));
        LOG.atLevel(firstOccurrence ? Level.WARN : Level.DEBUG)
                .log(
                        "{} statistics could not be subscribed, next attempt in {} ms: {}",
                        subscription.size(),
                        delay.toMillis(),
                        failure.getMessage());
        later(delay, subscription);
    }

    private void split(StatisticsSubscription subscription) {
        List<StatisticsSubscription> halves = subscription.halves();
        subscriptions.remove(subscription);
        subscriptions.addAll(halves);
        halves.forEach(this::open);
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
            api.metrics().counter("camelcx.genesys.stats.unknown").increment(unknown);
            LOG.debug("{} updates are of statistics that are not subscribed", unknown);
        }
    }
}
