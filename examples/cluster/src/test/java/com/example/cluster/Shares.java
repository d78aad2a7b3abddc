// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which node delivers which share, as the latest records in Kafka say. */
final class Shares {

    static final int COUNT = 16;

    private Shares() {}

    /**
     * The routes that a node leads before the others: each {@code nodes}-th, with those that are no shares.
     *
     * @param node counted from 1
     */
    static String first(int node, int nodes) {
        List<String> routes = Stream.concat(
                        IntStream.range(0, COUNT).mapToObj(share -> "share-" + share),
                        Stream.of("qm-workflows", "pages"))
                .toList();
        return IntStream.range(0, routes.size())
                .filter(route -> route % nodes == node - 1)
                .mapToObj(routes::get)
                .collect(Collectors.joining(","));
    }

    /** The node of each share: that of its latest record. */
    static Map<Integer, String> nodes(Collection<TopicReader.Entry> statistics) {
        Map<Integer, TopicReader.Entry> latest = statistics.stream()
                .collect(Collectors.toMap(
                        entry -> Integer.valueOf(entry.share()),
                        entry -> entry,
                        (one, other) -> one.arrival() > other.arrival() ? one : other));
        Map<Integer, String> nodes = new TreeMap<>();
        latest.forEach((share, entry) -> nodes.put(share, entry.node()));
        return nodes;
    }

    /** The shares of each node, by its name. */
    static Map<String, Set<Integer>> byNode(Collection<TopicReader.Entry> statistics) {
        Map<String, Set<Integer>> shares = new TreeMap<>(Comparator.naturalOrder());
        nodes(statistics).forEach((share, node) -> shares.computeIfAbsent(node, added -> new TreeSet<>())
                .add(share));
        return shares;
    }

    /** Such as {@code 0 1 2}. */
    static String text(Set<Integer> shares) {
        return shares.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
