package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.StatisticValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Updates that have overtaken the reply to their subscription. Should there be very many, the newest of each statistic
 * stays.
 */
final class HeldUpdates {

    private static final int MAX = 10_000;

    private List<StatisticValue> values = new ArrayList<>();
    private long merged;

    void add(StatisticValue value) {
        values.add(value);
        if (values.size() >= 2 * MAX) {
            merge();
        }
    }

    private void merge() {
        Map<String, StatisticValue> newest = new LinkedHashMap<>();
        for (StatisticValue value : values) {
            newest.remove(value.statisticId());
            newest.put(value.statisticId(), value);
        }
        merged += values.size() - newest.size();
        values = new ArrayList<>(newest.values());
    }

    /** In the order of arrival. */
    List<StatisticValue> values() {
        return List.copyOf(values);
    }

    /** How many had to make room. */
    long merged() {
        return merged;
    }
}
