// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.StatisticValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates that have overtaken the reply to their subscription. If there are very many, only the newest of each statistic
 * is kept.
 */
final class HeldUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(HeldUpdates.class);
    private static final int MANY = 20_000;

    private List<StatisticValue> values = new ArrayList<>();
    private int limit = MANY;

    void add(StatisticValue value) {
        values.add(value);
        if (values.size() >= limit) {
            merge();
        }
    }

    private void merge() {
        Map<String, StatisticValue> newest = new LinkedHashMap<>();
        for (StatisticValue value : values) {
            newest.remove(value.statisticId());
            newest.put(value.statisticId(), value);
        }
        LOG.warn(
                "Many updates arrived before the reply to their subscription: {} older ones were merged",
                values.size() - newest.size());
        values = new ArrayList<>(newest.values());
        // Twice as many as there are statistics, so that they are not merged again and again.
        limit = Math.max(MANY, 2 * values.size());
    }

    /** In the order of arrival. */
    List<StatisticValue> values() {
        return List.copyOf(values);
    }
}
