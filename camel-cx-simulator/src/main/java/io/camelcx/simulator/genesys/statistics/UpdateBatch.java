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
package io.camelcx.simulator.genesys.statistics;

/** Collects updates as JSON text, which becomes the data of one CometD message. */
final class UpdateBatch {
    private final StringBuilder statistics = new StringBuilder();

    void add(OpenStatistic statistic, String valueJson, long timestamp) {
        separate();
        statistic.appendUpdate(statistics, valueJson, timestamp);
    }

    void addRaw(String updateJson) {
        separate();
        statistics.append(updateJson);
    }

    boolean isEmpty() {
        return statistics.isEmpty();
    }

    /** The notification as the vendor's text shows it, or with the statistics at its top as some clients saw it. */
    String json(boolean wrapped) {
        return wrapped
                ? "{\"name\":\"StatisticUpdate\",\"topic\":\"" + Channels.UPDATES + "\",\"data\":{\"statistics\":["
                        + statistics + "]}}"
                : "{\"statistics\":[" + statistics + "]}";
    }

    private void separate() {
        if (!statistics.isEmpty()) {
            statistics.append(',');
        }
    }
}
