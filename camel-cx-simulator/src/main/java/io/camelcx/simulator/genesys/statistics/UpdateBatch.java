// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
