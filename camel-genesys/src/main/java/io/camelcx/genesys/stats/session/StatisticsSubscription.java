// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Some statistics of a registration, which share one REST subscription at the vendor. Used on the control thread only. */
final class StatisticsSubscription {

    private final StatisticsRegistration registration;
    private final Map<String, Statistic> statistics = new LinkedHashMap<>();
    private State state = new Closed();
    private boolean eachRefused;
    private int attempts;

    /** Statistics that the last reading did not find: some servers may leave out those without a value. */
    private Set<String> leftOut = Set.of();

    private sealed interface State permits Closed, Opening, Open {}

    private record Closed() implements State {}

    private record Opening(String operationId) implements State {}

    private record Open(String id) implements State {}

    StatisticsSubscription(StatisticsRegistration registration, List<Statistic> statistics) {
        this.registration = registration;
        statistics.forEach(statistic -> this.statistics.put(statistic.statisticId(), statistic));
    }

    /** Subscriptions for all statistics of a registration, each for {@code size} of them at most. */
    static List<StatisticsSubscription> of(StatisticsRegistration registration, int size) {
        List<Statistic> all = registration.statistics();
        List<StatisticsSubscription> subscriptions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            subscriptions.add(
                    new StatisticsSubscription(registration, all.subList(from, Math.min(from + size, all.size()))));
        }
        return subscriptions;
    }

    /** Two halves of it, each to be opened by itself. */
    List<StatisticsSubscription> halves() {
        List<Statistic> all = statistics();
        int middle = all.size() / 2;
        return List.of(
                new StatisticsSubscription(registration, all.subList(0, middle)),
                new StatisticsSubscription(registration, all.subList(middle, all.size())));
    }

    StatisticsRegistration registration() {
        return registration;
    }

    List<Statistic> statistics() {
        return List.copyOf(statistics.values());
    }

    /** The ids of its statistics. */
    Set<String> statisticIds() {
        return Collections.unmodifiableSet(statistics.keySet());
    }

    int size() {
        return statistics.size();
    }

    /** The vendor's id, if it is open. */
    Optional<String> id() {
        return state instanceof Open open ? Optional.of(open.id()) : Optional.empty();
    }

    /** The id of the operation that opens it, if it is being opened. */
    Optional<String> operationId() {
        return state instanceof Opening opening ? Optional.of(opening.operationId()) : Optional.empty();
    }

    boolean isOpening(String operationId) {
        return operationId().equals(Optional.of(operationId));
    }

    /** Whether a refusal may be of some of its statistics only. */
    boolean isDivisible() {
        return statistics.size() > 1 && !eachRefused;
    }

    /** It is about to be opened; false if its registration is closed. */
    boolean opening(String operationId) {
        boolean wanted = registration.opening(statistics.keySet());
        if (wanted) {
            state = new Opening(operationId);
        }
        return wanted;
    }

    /**
     * It is open.
     *
     * @return a subscription for the statistics that the vendor has left out; empty if it has opened all
     */
    Optional<StatisticsSubscription> opened(String id, StatisticsReply reply) {
        Map<String, StatisticValue> values = own(reply);
        List<Statistic> missing = statistics.values().stream()
                .filter(statistic -> !values.containsKey(statistic.statisticId()))
                .toList();
        missing.forEach(statistic -> statistics.remove(statistic.statisticId()));
        registration.opened(values, id);
        state = new Open(id);
        eachRefused = false;
        attempts = 0;
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        StatisticsSubscription rest = new StatisticsSubscription(registration, missing);
        rest.eachRefused = true;
        rest.close();
        return Optional.of(rest);
    }

    void close() {
        registration.closed(statistics.keySet());
        state = new Closed();
    }

    /** Opening it has failed; returns how often in a row. */
    int failed(Throwable reason) {
        registration.failed(statistics.keySet(), reason);
        state = new Closed();
        attempts++;
        return attempts;
    }

    /** The vendor refuses it; returns whether that is the first time since it was open. */
    boolean refused(List<CxApiException> refusals) {
        return registration.refused(statistics.keySet(), refusals);
    }

    /** Its values were read, see {@link StatisticsRegistration#refreshed}. */
    void refreshed(StatisticsReply reply, long updatesBefore, boolean later) {
        registration.refreshed(own(reply).values(), updatesBefore, later);
    }

    /** Whether a reply holds none of the statistics. */
    boolean holdsNoneOf(StatisticsReply reply) {
        return own(reply).isEmpty();
    }

    /** Whether a reading has found all statistics, or all but those that the one before did not find either. */
    boolean holdsAllOf(StatisticsReply reply) {
        Set<String> missing = new HashSet<>(statistics.keySet());
        missing.removeAll(own(reply).keySet());
        boolean whole = missing.size() < statistics.size() && leftOut.containsAll(missing);
        leftOut = missing;
        return whole;
    }

    private Map<String, StatisticValue> own(StatisticsReply reply) {
        Map<String, StatisticValue> values = new LinkedHashMap<>();
        for (StatisticValue value : reply.values()) {
            if (statistics.containsKey(value.statisticId())) {
                values.put(value.statisticId(), value);
            }
        }
        return values;
    }
}
