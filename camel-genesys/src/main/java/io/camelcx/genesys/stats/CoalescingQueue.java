// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.StatisticValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A queue of updates and events. While it is full, an update replaces the last queued one of the same statistic; so each
 * statistic's order is kept, its newest value is always delivered, and there are never more than {@code capacity} updates and
 * one more of each statistic. Not thread-safe.
 */
final class CoalescingQueue {

    private final int capacity;
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();

    /** The last slot of each statistic. Kept only while the queue is full: it is not needed otherwise. */
    private final Map<String, Slot> lastOfStatistic = new HashMap<>();

    private long notification;
    private long merged;

    /** One place in the queue: a value, which may be replaced, or another delivery. */
    private static final class Slot {
        private final long notification;
        private final Optional<Delivery> other;
        private StatisticValue value;
        private boolean initial;
        private int merged;

        Slot(long notification, StatisticValue value, boolean initial) {
            this.notification = notification;
            this.other = Optional.empty();
            this.value = value;
            this.initial = initial;
        }

        Slot(long notification, Delivery other) {
            this.notification = notification;
            this.other = Optional.of(other);
        }

        void replace(StatisticValue newer, boolean newerIsInitial) {
            value = newer;
            initial = newerIsInitial;
            merged++;
        }
    }

    CoalescingQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds the values of a notification. */
    void add(List<StatisticValue> values, boolean initial) {
        notification++;
        for (StatisticValue value : values) {
            add(value, initial);
        }
    }

    private void add(StatisticValue value, boolean initial) {
        boolean full = slots.size() >= capacity;
        if (full) {
            if (lastOfStatistic.isEmpty()) {
                index();
            }
            Slot last = lastOfStatistic.get(value.statisticId());
            if (last != null) {
                last.replace(value, initial);
                merged++;
                return;
            }
        }
        Slot slot = new Slot(notification, value, initial);
        slots.add(slot);
        if (!lastOfStatistic.isEmpty() || full) {
            lastOfStatistic.put(value.statisticId(), slot);
        }
    }

    private void index() {
        for (Slot slot : slots) {
            if (slot.other.isEmpty()) {
                lastOfStatistic.put(slot.value.statisticId(), slot);
            }
        }
    }

    /** Adds what is never replaced. */
    void add(Delivery other) {
        notification++;
        slots.add(new Slot(notification, other));
    }

    /**
     * Removes the next delivery.
     *
     * @param wholeNotifications whether all values of a notification come together, or one at a time
     */
    Delivery remove(boolean wholeNotifications) {
        Slot first = remove();
        if (first.other.isPresent()) {
            return first.other.get();
        }
        if (!wholeNotifications) {
            return new Delivery.Values(List.of(first.value), first.initial, first.merged);
        }
        List<StatisticValue> values = new ArrayList<>();
        values.add(first.value);
        int mergedHere = first.merged;
        while (!slots.isEmpty() && slots.peek().notification == first.notification) {
            Slot slot = remove();
            values.add(slot.value);
            mergedHere += slot.merged;
        }
        return new Delivery.Values(values, first.initial, mergedHere);
    }

    private Slot remove() {
        Slot slot = slots.remove();
        if (!lastOfStatistic.isEmpty() && slot.other.isEmpty()) {
            lastOfStatistic.remove(slot.value.statisticId(), slot);
        }
        // Well below full, so that a queue at its limit is not indexed again and again.
        if (slots.size() < capacity / 2) {
            lastOfStatistic.clear();
        }
        return slot;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    int size() {
        return slots.size();
    }

    /** How many updates were replaced by newer ones. */
    long merged() {
        return merged;
    }
}
