// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.session.TrackedStatistic.Phase;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statistics that one consumer has requested from a session: which of them are subscribed, and the last value of each.
 * One lock covers this state and the calls of the sink, so that values reach the sink in the order in which they were taken.
 * Thread-safe.
 */
public final class StatisticsRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsRegistration.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Statistic> statistics;
    private final boolean initialValues;
    private final StatisticsSink sink;
    private final Map<String, TrackedStatistic> tracked = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private Optional<Throwable> failure = Optional.empty();
    private int open;
    private long updates;
    private boolean closed;
    private volatile SubscriptionStatus status;

    StatisticsRegistration(List<Statistic> statistics, boolean initialValues, StatisticsSink sink) {
        this.statistics = List.copyOf(statistics);
        this.initialValues = initialValues;
        this.sink = sink;
        statistics.forEach(statistic -> tracked.put(statistic.statisticId(), new TrackedStatistic(statistic)));
        this.status = newStatus();
    }

    /** The state of its subscriptions. It takes no lock and its cost does not depend on how many statistics there are. */
    public SubscriptionStatus status() {
        return status;
    }

    /** Kept with each change, and before the sink is called, so that a route never sees an older state. */
    private SubscriptionStatus newStatus() {
        int all = tracked.size();
        return new SubscriptionStatus(all, open, refused.size(), open == all ? Optional.empty() : failure);
    }

    List<Statistic> statistics() {
        return statistics;
    }

    StatisticsSink sink() {
        return sink;
    }

    /** Nothing goes to the sink any more. */
    void close() {
        lock.lock();
        closed = true;
        lock.unlock();
    }

    /**
     * Statistics are about to be subscribed: their updates are held until the reply is handled.
     *
     * @return false if the registration is closed
     */
    boolean opening(Collection<String> ids) {
        return locked(() -> {
            if (!closed) {
                phase(ids, new Phase.Opening(new HeldUpdates()));
            }
            return !closed;
        });
    }

    /**
     * Statistics are subscribed. Their initial values go to the sink, then the updates held meanwhile.
     *
     * @param subscriptionId the vendor's id
     * @param values         the values of the reply: one of each of the statistics
     */
    void opened(Map<String, StatisticValue> values, String subscriptionId) {
        locked(() -> {
            List<StatisticValue> initial = values.values().stream()
                    .filter(value -> initialValues || isHidden(value))
                    .toList();
            values.values().forEach(this::remember);
            List<StatisticValue> held = held(values.keySet());
            held.forEach(this::remember);
            refused.removeAll(values.keySet());
            phase(values.keySet(), new Phase.Open(subscriptionId));
            deliver(initial, true);
            deliver(held, false);
            sink.flush();
        });
    }

    /** Without initial values, those that have changed during an interruption are still delivered. */
    private boolean isHidden(StatisticValue value) {
        TrackedStatistic statistic = tracked.get(value.statisticId());
        return statistic.isSeen() && (statistic.isLater(value) || statistic.differs(value, updates));
    }

    private List<StatisticValue> held(Collection<String> ids) {
        return ids.stream()
                .map(id -> tracked.get(id).phase())
                .filter(Phase.Opening.class::isInstance)
                .map(phase -> ((Phase.Opening) phase).held().values())
                .findFirst()
                .orElse(List.of());
    }

    /** Statistics are not subscribed any more. */
    void closed(Collection<String> ids) {
        locked(() -> phase(ids, Phase.CLOSED));
    }

    /** How many updates were delivered so far. */
    long updates() {
        return locked(() -> updates);
    }

    /**
     * Values of statistics that are subscribed were read. Those that have changed go to the sink.
     *
     * @param updatesBefore {@link #updates()} when the values were requested
     * @param later         whether the same value with a later time counts as changed
     */
    void refreshed(Collection<StatisticValue> values, long updatesBefore, boolean later) {
        locked(() -> {
            List<StatisticValue> changed = new ArrayList<>();
            for (StatisticValue value : values) {
                TrackedStatistic statistic = tracked.get(value.statisticId());
                if (statistic.differs(value, updatesBefore) || (later && statistic.isLater(value))) {
                    changed.add(value);
                }
            }
            changed.forEach(this::remember);
            deliver(changed, true);
            sink.flush();
        });
    }

    /** Statistics could not be subscribed. */
    void failed(Collection<String> ids, Throwable reason) {
        locked(() -> {
            failure = Optional.of(reason);
            phase(ids, Phase.CLOSED);
        });
    }

    /**
     * The vendor refuses statistics. The sink gets the refusals, unless all were refused before and not subscribed since.
     *
     * @return whether the sink got them
     */
    boolean refused(Collection<String> ids, List<CxApiException> refusals) {
        return locked(() -> {
            boolean firstOccurrence = refused.addAll(ids) && !closed;
            status = newStatus();
            if (firstOccurrence) {
                refusals.forEach(sink::refused);
            }
            return firstOccurrence;
        });
    }

    /**
     * Updates of one notification, in their order.
     *
     * @return how many of them are of no statistic that is subscribed
     */
    int received(List<JsonNode> notified, Instant now) {
        lock.lock();
        try {
            int unknown = 0;
            List<StatisticValue> values = new ArrayList<>(notified.size());
            for (JsonNode update : notified) {
                if (!take(update, now, values)) {
                    unknown++;
                }
            }
            deliver(values, false);
            return unknown;
        } finally {
            lock.unlock();
        }
    }

    /** Adds an update to those to deliver, or holds it; returns whether its statistic is known. */
    private boolean take(JsonNode update, Instant now, List<StatisticValue> deliverable) {
        String id = update.path("statisticId").asText();
        TrackedStatistic statistic = tracked.get(id);
        if (statistic == null
                || !statistic.accepts(update.path("subscriptionId").asText())) {
            return false;
        }
        try {
            StatisticValue value = statistic.read(update, now);
            if (statistic.phase() instanceof Phase.Opening opening) {
                opening.held().add(value);
            } else {
                updates++;
                statistic.updated(value, updates);
                deliverable.add(value);
            }
            return true;
        } catch (RuntimeException unreadable) {
            // The others must be delivered.
            LOG.warn("An update of the statistic {} cannot be read and is left out", id, unreadable);
            return false;
        }
    }

    private void phase(Collection<String> ids, Phase phase) {
        for (String id : ids) {
            TrackedStatistic statistic = tracked.get(id);
            open -= statistic.isOpen() ? 1 : 0;
            statistic.phase(phase);
            open += statistic.isOpen() ? 1 : 0;
        }
        status = newStatus();
    }

    private void remember(StatisticValue value) {
        tracked.get(value.statisticId()).saw(value);
    }

    private void deliver(List<StatisticValue> values, boolean initial) {
        if (!closed && !values.isEmpty()) {
            sink.values(values, initial);
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
