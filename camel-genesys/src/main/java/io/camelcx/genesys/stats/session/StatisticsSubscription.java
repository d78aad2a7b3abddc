// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some of a registration's statistics, which have one REST subscription at the vendor. Guarded by its registration's
 * lock.
 */
final class StatisticsSubscription {

    private final StatisticsRegistration registration;
    private final Map<String, Tracked> tracked = new LinkedHashMap<>();
    private State state = new Closed();
    private boolean wasOpen;
    private boolean refused;
    private boolean eachRefused;
    private int attempts;
    private long updates;

    /** Statistics that a look did not find although they were opened: some servers may leave out what has no value. */
    private Set<String> leftOut = Set.of();

    /** A statistic, and the last value of it that was seen. */
    private static final class Tracked {
        private final Statistic statistic;
        private Instant time = Instant.MIN;
        private JsonNode value = MissingNode.getInstance();
        private long update;

        Tracked(Statistic statistic) {
            this.statistic = statistic;
        }

        void saw(StatisticValue seen) {
            time = seen.timestamp();
            value = seen.value();
        }

        /**
         * Whether a value that was looked up differs. Its time alone does not tell, because the server's clock may have
         * been set back; but one that is not younger may have been overtaken by an update.
         */
        boolean differs(StatisticValue found, long updatesBefore) {
            return !found.value().equals(value) && (isYounger(found) || update <= updatesBefore);
        }

        boolean isYounger(StatisticValue found) {
            return found.timestamp().isAfter(time);
        }
    }

    private sealed interface State permits Closed, Opening, Open {}

    private record Closed() implements State {}

    /** The server may know it already, and its updates may overtake the reply: they wait until the reply is handled. */
    private record Opening(String operationId, HeldUpdates held) implements State {}

    private record Open(String id) implements State {}

    StatisticsSubscription(StatisticsRegistration registration, Collection<Statistic> statistics) {
        this.registration = registration;
        statistics.forEach(statistic -> tracked.put(statistic.statisticId(), new Tracked(statistic)));
    }

    private StatisticsSubscription(StatisticsSubscription whole, List<Tracked> part) {
        this.registration = whole.registration;
        this.wasOpen = whole.wasOpen;
        part.forEach(entry -> tracked.put(entry.statistic.statisticId(), entry));
    }

    /** Two halves of it, each to be opened by itself, which know the values that this one has seen. */
    List<StatisticsSubscription> halves() {
        List<Tracked> all = List.copyOf(tracked.values());
        int middle = all.size() / 2;
        return List.of(
                new StatisticsSubscription(this, all.subList(0, middle)),
                new StatisticsSubscription(this, all.subList(middle, all.size())));
    }

    StatisticsRegistration registration() {
        return registration;
    }

    List<Statistic> statistics() {
        return tracked.values().stream().map(entry -> entry.statistic).toList();
    }

    int size() {
        return tracked.size();
    }

    /** The vendor's id, if it is open. */
    Optional<String> id() {
        return state instanceof Open open ? Optional.of(open.id()) : Optional.empty();
    }

    boolean isOpening(String operationId) {
        return state instanceof Opening opening && opening.operationId().equals(operationId);
    }

    boolean isOpeningWith(String statisticId) {
        return state instanceof Opening && tracked.containsKey(statisticId);
    }

    boolean isRefused() {
        return refused;
    }

    /** Whether a refusal may be of some of its statistics only. */
    boolean isDivisible() {
        return tracked.size() > 1 && !eachRefused;
    }

    /** The vendor has said of each of its statistics that it is refused. */
    void eachRefused() {
        refused = true;
        eachRefused = true;
    }

    void opening(String operationId) {
        state = new Opening(operationId, new HeldUpdates());
    }

    void close() {
        state = new Closed();
    }

    /** How often opening it has failed in a row, this time included. */
    int failed() {
        close();
        attempts++;
        return attempts;
    }

    /** The vendor refuses it: true the first time, and again after it was open. */
    boolean refusedAnew() {
        boolean anew = !refused;
        refused = true;
        return anew;
    }

    /**
     * It is open under {@code id}.
     *
     * @return what has to go to the sink
     */
    Opened opened(String id, StatisticsReply reply, boolean initialValues) {
        HeldUpdates held = state instanceof Opening opening ? opening.held() : new HeldUpdates();
        List<StatisticValue> values = reply.values().stream()
                .filter(value -> tracked.containsKey(value.statisticId()))
                .toList();
        // Who wants no initial values still wants to know what an interruption has hidden.
        List<StatisticValue> initial = initialValues ? values : wasOpen ? newer(values, updates, true) : List.of();
        values.forEach(this::remember);
        List<StatisticValue> updates = held.values();
        updates.forEach(this::remember);
        state = new Open(id);
        wasOpen = true;
        refused = false;
        eachRefused = false;
        attempts = 0;
        return new Opened(initial, updates);
    }

    /**
     * What goes to the sink when a subscription has been opened.
     *
     * @param initial values of the reply
     * @param updates those that have overtaken it
     */
    record Opened(List<StatisticValue> initial, List<StatisticValue> updates) {}

    /** Takes out the statistics that the vendor did not open. */
    List<Statistic> withoutMissing(StatisticsReply reply) {
        Set<String> present = new HashSet<>();
        reply.values().forEach(value -> present.add(value.statisticId()));
        List<Statistic> missing = statistics().stream()
                .filter(asked -> !present.contains(asked.statisticId()))
                .toList();
        missing.forEach(statistic -> tracked.remove(statistic.statisticId()));
        return missing;
    }

    /** How many updates have come so far. */
    long updates() {
        return updates;
    }

    /** Whether a reply holds none of the statistics. */
    boolean holdsNoneOf(StatisticsReply reply) {
        return reply.values().stream().noneMatch(value -> tracked.containsKey(value.statisticId()));
    }

    /** Whether a look has found all statistics, or all but those that the one before did not find either. */
    boolean holdsAllOf(StatisticsReply reply) {
        Set<String> missing = new HashSet<>(tracked.keySet());
        reply.values().forEach(value -> missing.remove(value.statisticId()));
        boolean whole = missing.size() < tracked.size() && leftOut.containsAll(missing);
        leftOut = missing;
        return whole;
    }

    /**
     * Those that differ from what was last received.
     *
     * @param updatesBefore {@link #updates()} when the values were asked for
     * @param younger       whether the same value with a later time counts as newer
     */
    List<StatisticValue> newer(List<StatisticValue> values, long updatesBefore, boolean younger) {
        return values.stream()
                .filter(value -> Optional.ofNullable(tracked.get(value.statisticId()))
                        .map(entry -> entry.differs(value, updatesBefore) || (younger && entry.isYounger(value)))
                        .orElse(false))
                .toList();
    }

    void remember(StatisticValue value) {
        Tracked entry = tracked.get(value.statisticId());
        if (entry != null) {
            entry.saw(value);
        }
    }

    /**
     * Takes an update.
     *
     * @return what to do with it
     */
    Update update(JsonNode json, String statisticId, Instant now) {
        Tracked entry = tracked.get(statisticId);
        if (entry == null) {
            return Update.UNKNOWN;
        }
        String id = state instanceof Open open ? open.id() : "";
        StatisticValue value = StatisticValue.read(json, entry.statistic, id, now);
        if (state instanceof Opening opening) {
            opening.held().add(value);
            return Update.HELD;
        }
        updates++;
        entry.update = updates;
        entry.saw(value);
        return new Update.Deliver(value);
    }

    /** What becomes of an update. */
    sealed interface Update {

        /** It waits until the subscription is open. */
        Update HELD = new Held();

        /** Nobody has asked for it. */
        Update UNKNOWN = new Unknown();

        /** It goes to the sink. */
        record Deliver(StatisticValue value) implements Update {}

        /** See {@link #HELD}. */
        record Held() implements Update {}

        /** See {@link #UNKNOWN}. */
        record Unknown() implements Update {}
    }
}
