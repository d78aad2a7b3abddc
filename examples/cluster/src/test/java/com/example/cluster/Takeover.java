// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the shares of a node that is killed now come back, as the records in Kafka say. */
final class Takeover {

    /**
     * The first value of a share from another node.
     *
     * @param after how long after the node was killed
     */
    record Start(String node, Duration after) {}

    private final TopicReader topic;
    private final Map<String, TopicReader.Entry> before;
    private final long killed = System.nanoTime();

    private Takeover(TopicReader topic, Map<String, TopicReader.Entry> before) {
        this.topic = topic;
        this.before = before;
    }

    /** @param shares those of the node, which is killed at once after this call */
    static Takeover of(Set<Integer> shares, TopicReader topic) {
        return new Takeover(
                topic,
                topic.latest().entrySet().stream()
                        .filter(record -> shares.contains(
                                Integer.valueOf(record.getValue().share())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    int statistics() {
        return before.size();
    }

    /** The shares that have had a value from another node. */
    Map<Integer, Start> starts() {
        Map<Integer, Start> starts = new TreeMap<>();
        before.forEach((key, old) -> {
            TopicReader.Entry now = topic.latest().get(key);
            if (!now.node().equals(old.node())) {
                starts.merge(
                        Integer.valueOf(now.share()),
                        new Start(now.node(), Duration.ofNanos(now.since() - killed)),
                        (one, other) -> one.after().compareTo(other.after()) < 0 ? one : other);
            }
        });
        return starts;
    }

    /** Whether each statistic has had a value from another node. */
    boolean isComplete() {
        return before.entrySet().stream().noneMatch(old -> topic.latest()
                .get(old.getKey())
                .node()
                .equals(old.getValue().node()));
    }

    /** When the last statistic had its first value from another node. */
    Duration complete() {
        return Duration.ofNanos(before.entrySet().stream()
                        .mapToLong(old -> topic.latest().get(old.getKey()).since())
                        .max()
                        .orElse(killed)
                - killed);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e9);
    }
}
