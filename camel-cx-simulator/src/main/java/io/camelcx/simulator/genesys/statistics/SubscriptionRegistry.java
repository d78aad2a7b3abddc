// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.concurrent.Guard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open subscriptions, found by address and by the statistics that they hold. Thread-safe; lookups take no lock. */
final class SubscriptionRegistry {
    private final Guard guard = new Guard();
    private final Map<SubscriptionAddress, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<StatisticKey, List<OpenStatistic>> holders = new ConcurrentHashMap<>();

    /** Opens the subscription, in place of one with the same address. */
    void open(Subscription subscription) {
        guard.run(() -> {
            close(subscription.address());
            subscriptions.put(subscription.address(), subscription);
            for (OpenStatistic statistic : subscription.statistics()) {
                holders.computeIfAbsent(statistic.key(), key -> new CopyOnWriteArrayList<>())
                        .add(statistic);
            }
        });
    }

    void close(SubscriptionAddress address) {
        guard.run(() -> {
            Subscription closed = subscriptions.remove(address);
            if (closed != null) {
                closed.statistics().forEach(this::removeHolder);
            }
        });
    }

    void closeAllOf(String sessionCookie) {
        subscriptions.keySet().stream()
                .filter(address -> address.sessionCookie().equals(sessionCookie))
                .forEach(this::close);
    }

    void closeAll() {
        guard.run(() -> {
            subscriptions.clear();
            holders.clear();
        });
    }

    Optional<Subscription> find(SubscriptionAddress address) {
        return Optional.ofNullable(subscriptions.get(address));
    }

    Collection<Subscription> all() {
        return subscriptions.values();
    }

    /** The statistics of all subscriptions that have this key. */
    List<OpenStatistic> holders(StatisticKey key) {
        return holders.getOrDefault(key, List.of());
    }

    private void removeHolder(OpenStatistic statistic) {
        holders.computeIfPresent(statistic.key(), (key, list) -> {
            list.remove(statistic);
            return list.isEmpty() ? null : list;
        });
    }
}
