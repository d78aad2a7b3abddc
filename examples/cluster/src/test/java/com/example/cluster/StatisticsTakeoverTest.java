// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.HangLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nodes, each a JVM, share the statistics of 100 agents; one of them is killed. */
@ExtendWith(HangLimit.class)
class StatisticsTakeoverTest {

    private static final Agents AGENTS = new Agents(100);

    /** Longer than a test: such a node leads its first routes alone. */
    private static final Duration NEVER = Duration.ofDays(1);

    /** So long, because a node that has too little processor time must not lose its session. */
    private static final int SESSION_MILLIS = 10_000;

    @TempDir
    Path folder;

    private Cluster cluster;
    private TopicReader statistics;

    @BeforeEach
    void create() throws Exception {
        cluster = new Cluster(folder)
                .withJvmOptions("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .with("statistics.file", AGENTS.writeTo(folder.resolve("statistics.json")))
                .start(SimulatorSettings.defaults().withLive(false));
        statistics = cluster.read("statistics");
        AGENTS.publish(vendor(), 0);
    }

    @AfterEach
    void end() throws Exception {
        cluster.close();
    }

    @Test
    void withZooKeeperTheSharesAreSpreadAndThoseOfAKilledNodeMoveToAnother() throws Exception {
        cluster.withZooKeeper(SESSION_MILLIS);
        JavaProcess one = cluster.startNode(Shares.first(1, 2), NEVER, "statistics.yaml");
        cluster.await().untilAsserted(() -> assertThat(shares()).containsOnly(entry("node-1", everySecondFrom(0))));
        cluster.startNode(Shares.first(2, 2), Duration.ZERO, "statistics.yaml");
        awaitAllStatistics();
        assertThat(shares()).containsOnly(entry("node-1", everySecondFrom(0)), entry("node-2", everySecondFrom(1)));
        killWhileValuesArePublished(one);
    }

    @Test
    void withFileLocksTheSharesOfAKilledNodeMoveToAnother() throws Exception {
        cluster.withFileLocks(500);
        JavaProcess leader = cluster.startNode("", Duration.ZERO, "statistics.yaml");
        awaitAllStatistics();
        cluster.startNode("", Duration.ZERO, "statistics.yaml");
        killWhileValuesArePublished(leader);
    }

    private StatisticsService vendor() {
        return cluster.simulator().genesys().statistics();
    }

    private Map<String, Set<Integer>> shares() {
        return Shares.byNode(statistics.entries());
    }

    private static Set<Integer> everySecondFrom(int first) {
        return IntStream.iterate(first, share -> share < Shares.COUNT, share -> share + 2)
                .boxed()
                .collect(Collectors.toSet());
    }

    private void awaitAllStatistics() {
        cluster.await().until(() -> statistics.latest().size() == AGENTS.statistics());
    }

    private void killWhileValuesArePublished(JavaProcess node) throws Exception {
        AGENTS.publish(vendor(), 1);
        node.kill();
        AGENTS.publish(vendor(), 2);
        cluster.await().untilAsserted(() -> assertThat(Shares.nodes(statistics.entries()))
                .hasSize(Shares.COUNT)
                .doesNotContainValue(node.name()));
        // The vendor ends the session of the killed node; each statistic is then sent to one node.
        Set<String> keys = AGENTS.keys().collect(Collectors.toSet());
        cluster.await().untilAsserted(() -> assertThat(Agents.subscribed(vendor()))
                .hasSize(keys.size())
                .containsAll(keys));
        cluster.await().untilAsserted(() -> assertThat(statistics.latest())
                .allSatisfy((key, entry) -> assertThat(entry.value()).as(key).contains("\"intValue\":2,")));
    }
}
