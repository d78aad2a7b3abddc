/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.StatisticValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates that have overtaken the reply to their subscription. Should there be very many, the newest of each statistic
 * stays.
 */
final class HeldUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(HeldUpdates.class);
    private static final int MAX = 20_000;

    private List<StatisticValue> values = new ArrayList<>();

    void add(StatisticValue value) {
        values.add(value);
        if (values.size() >= MAX) {
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
                "Updates outran the reply to their subscription by far: {} older ones were merged",
                values.size() - newest.size());
        values = new ArrayList<>(newest.values());
    }

    /** In the order of arrival. */
    List<StatisticValue> values() {
        return List.copyOf(values);
    }
}
