// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statistics that one consumer has asked a session for, and where their values go. One lock covers the state of its
 * subscriptions and the way to the sink, so that values reach the sink in the order in which they were taken.
 */
public final class StatisticsRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsRegistration.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final StatisticsSink sink;
    private final boolean initialValues;
    private final List<StatisticsSubscription> subscriptions = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();
    private boolean closed;

    StatisticsRegistration(
            List<Statistic> statistics, int statisticsPerSubscription, boolean initialValues, StatisticsSink sink) {
        this.sink = sink;
        this.initialValues = initialValues;
        for (int from = 0; from < statistics.size(); from += statisticsPerSubscription) {
            int to = Math.min(from + statisticsPerSubscription, statistics.size());
            subscriptions.add(new StatisticsSubscription(this, statistics.subList(from, to)));
        }
    }

    /** How far its subscriptions have got. */
    public SubscriptionStatus status() {
        lock.lock();
        try {
            int all = 0;
            int open = 0;
            int refused = 0;
            for (StatisticsSubscription subscription : subscriptions) {
                all += subscription.size();
                open += subscription.id().isPresent() ? subscription.size() : 0;
                refused += subscription.isRefused() ? subscription.size() : 0;
            }
            return new SubscriptionStatus(all, open, refused, open == all ? Optional.empty() : failure);
        } finally {
            lock.unlock();
        }
    }

    StatisticsSink sink() {
        return sink;
    }

    List<StatisticsSubscription> subscriptions() {
        lock.lock();
        try {
            return List.copyOf(subscriptions);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing goes to the sink any more. */
    List<String> close() {
        lock.lock();
        try {
            closed = true;
            List<String> open =
                    subscriptions.stream().flatMap(s -> s.id().stream()).toList();
            subscriptions.forEach(StatisticsSubscription::close);
            return open;
        } finally {
            lock.unlock();
        }
    }

    boolean opening(StatisticsSubscription subscription, String operationId) {
        lock.lock();
        try {
            if (!closed) {
                subscription.opening(operationId);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A subscription is open.
     *
     * @return a subscription for the statistics that the vendor has left out; empty if it has opened all
     */
    Optional<StatisticsSubscription> opened(StatisticsSubscription subscription, String id, StatisticsReply reply) {
        lock.lock();
        try {
            List<Statistic> missing = subscription.withoutMissing(reply);
            StatisticsSubscription.Opened opened = subscription.opened(id, reply, initialValues);
            deliver(opened.initial(), true);
            deliver(opened.updates(), false);
            sink.flush();
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            StatisticsSubscription rest = new StatisticsSubscription(this, missing);
            rest.eachRefused();
            subscriptions.add(rest);
            return Optional.of(rest);
        } finally {
            lock.unlock();
        }
    }

    /** Puts two halves in the place of a subscription. */
    List<StatisticsSubscription> split(StatisticsSubscription subscription) {
        lock.lock();
        try {
            int place = subscriptions.indexOf(subscription);
            if (closed || place < 0) {
                return List.of();
            }
            List<StatisticsSubscription> halves = subscription.halves();
            subscriptions.remove(place);
            subscriptions.addAll(place, halves);
            return halves;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A subscription was found again; what has changed meanwhile goes to the sink.
     *
     * @param updatesBefore how many updates had come when the values were asked for
     * @param younger       whether the same value with a later time goes to the sink too
     */
    void refreshed(StatisticsSubscription subscription, StatisticsReply reply, long updatesBefore, boolean younger) {
        lock.lock();
        try {
            List<StatisticValue> newer = subscription.newer(reply.values(), updatesBefore, younger);
            newer.forEach(subscription::remember);
            deliver(newer, true);
            sink.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Opening a subscription has failed; returns how often in a row. */
    int failed(StatisticsSubscription subscription, Throwable reason) {
        lock.lock();
        try {
            failure = Optional.of(reason);
            return subscription.failed();
        } finally {
            lock.unlock();
        }
    }

    /** The vendor refuses a subscription; returns whether that is news. */
    boolean refused(StatisticsSubscription subscription, CxApiException refusal) {
        lock.lock();
        try {
            boolean firstOccurrence = subscription.refusedAnew() && !closed;
            if (firstOccurrence) {
                sink.refused(refusal);
            }
            return firstOccurrence;
        } finally {
            lock.unlock();
        }
    }

    /** The vendor has dropped all subscriptions. */
    void dropped() {
        lock.lock();
        try {
            subscriptions.forEach(StatisticsSubscription::close);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Updates of one notification, in their order.
     *
     * @return how many of them nobody has asked for
     */
    int received(List<RoutedUpdate> updates, Instant now) {
        lock.lock();
        try {
            int unknown = 0;
            List<StatisticValue> values = new ArrayList<>(updates.size());
            for (RoutedUpdate update : updates) {
                StatisticsSubscription.Update fate = taken(update, now);
                if (fate instanceof StatisticsSubscription.Update.Deliver deliver) {
                    values.add(deliver.value());
                } else if (fate == StatisticsSubscription.Update.UNKNOWN) {
                    unknown++;
                }
            }
            deliver(values, false);
            return unknown;
        } finally {
            lock.unlock();
        }
    }

    /** One update that cannot be read must not cost the others. */
    private static StatisticsSubscription.Update taken(RoutedUpdate update, Instant now) {
        try {
            return update.subscription().update(update.json(), update.statisticId(), now);
        } catch (RuntimeException unreadable) {
            LOG.warn("An update of the statistic {} cannot be read and is left out", update.statisticId(), unreadable);
            return StatisticsSubscription.Update.UNKNOWN;
        }
    }

    /** An update and the subscription whose id it bears. */
    record RoutedUpdate(StatisticsSubscription subscription, String statisticId, JsonNode json) {}

    private void deliver(List<StatisticValue> values, boolean initial) {
        if (!closed && !values.isEmpty()) {
            sink.values(values, initial);
        }
    }

    /** Asks one of the subscriptions under the lock that guards them. */
    <T> T guarded(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
