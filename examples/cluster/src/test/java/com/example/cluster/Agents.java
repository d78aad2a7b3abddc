// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import io.camelcx.simulator.genesys.statistics.NumericValue;
import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.statistics.SubscriptionSnapshot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Agents with the same statistics each. */
record Agents(int count) {

    private static final List<String> STATISTICS =
            List.of("TimeInCurrentState", "AverageHandlingTime", "TotalTalkTime", "CallsHandled");

    /** The keys of their statistics in Kafka. */
    Stream<String> keys() {
        return updates(0).map(update -> key(update.objectId(), update.statisticName()));
    }

    int statistics() {
        return count * STATISTICS.size();
    }

    private static String key(String objectId, String name) {
        return objectId + "/" + name;
    }

    /** All statistics, each with this value. */
    Stream<StatisticUpdate> updates(int value) {
        return Stream.iterate(1, i -> i + 1).limit(count).flatMap(i -> STATISTICS.stream()
                .map(name -> new StatisticUpdate("Agent", "agent" + i, name, NumericValue.of(value, Instant.now()))));
    }

    /** Writes the definitions of all statistics to a file, as the consumers read them. */
    Path writeTo(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            String separator = "[";
            for (StatisticUpdate update : (Iterable<StatisticUpdate>) updates(0)::iterator) {
                out.write(separator + "{\"objectType\":\"Agent\",\"objectId\":\"" + update.objectId() + "\",\"name\":\""
                        + update.statisticName() + "\"}\n");
                separator = ",";
            }
            out.write("]");
        }
        return file;
    }

    /** Sets all statistics to a value. */
    void publish(StatisticsService vendor, int value) {
        updates(value)
                .forEach(update ->
                        vendor.publish(update.objectType(), update.objectId(), update.statisticName(), update.value()));
    }

    /** The keys of the statistics that the vendor sends to anyone, as often as it does. */
    static List<String> subscribed(StatisticsService vendor) {
        return vendor.subscriptions().stream()
                .map(SubscriptionSnapshot::statistics)
                .flatMap(List::stream)
                .map(statistic -> key(statistic.objectId(), statistic.name()))
                .toList();
    }
}
