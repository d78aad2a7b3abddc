// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.HangLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;

/**
 * {@code mvn -q -Pcluster -Dcluster.main=com.example.cluster.LargeRun -Dcluster.nodes=4 -Dcluster.agents=50000}: kills a node while the
 * statistics of all agents change, and measures how long theirs are missing, and what a node needs.
 */
final class LargeRun {

    private static final Path FOLDER = Path.of("target/cluster");
    private static final Duration STANDBY_DELAY = Duration.ofSeconds(120);

    private static final int LAST_VALUE = Integer.MAX_VALUE;

    private final int nodes;
    private final Agents agents;
    private final int updatesPerSecond;
    private final int sessionMillis;
    private final Cluster cluster = new Cluster(FOLDER);

    private LargeRun(int nodes, Agents agents, int updatesPerSecond, int sessionMillis) {
        this.nodes = nodes;
        this.agents = agents;
        this.updatesPerSecond = updatesPerSecond;
        this.sessionMillis = sessionMillis;
    }

    /**
     * Runs once.
     *
     * @param arguments the number of nodes, that of agents, how many statistics change in a second, and the time-out of a session of ZooKeeper in
     *     milliseconds
     */
    public static void main(String[] arguments) throws Exception {
        HangLimit.apply();
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        LargeRun run = new LargeRun(
                Integer.parseInt(arguments[0]),
                new Agents(Integer.parseInt(arguments[1])),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(run.cluster::closeQuietly));
        run.run();
        System.exit(0);
    }

    private void run() throws Exception {
        Demo.say(nodes + " nodes, " + agents.statistics() + " statistics, " + updatesPerSecond
                + " updates/s, sessions of " + sessionMillis + " ms");
        cluster.withJvmOptions("-Xmx1g")
                .with("statistics.file", agents.writeTo(FOLDER.resolve("statistics.json")))
                .start(SimulatorSettings.defaults().withLive(false))
                .withZooKeeper(sessionMillis);
        agents.publish(vendor(), 0);
        TopicReader statistics = cluster.read("statistics");
        // From the beginning on: the nodes that take over have been at work for a while, as they have in production.
        try (Changes changes = new Changes(agents, vendor(), updatesPerSecond)) {
            startNodes(statistics);
            killOne(statistics);
        }
        checkLatest(statistics);
        cluster.close();
    }

    private StatisticsService vendor() {
        return cluster.simulator().genesys().statistics();
    }

    private void startNodes(TopicReader statistics) throws Exception {
        long start = System.nanoTime();
        for (int node = 1; node <= nodes; node++) {
            cluster.startNode(Shares.first(node, nodes), STANDBY_DELAY, "statistics.yaml");
            int shares = node * Shares.COUNT / nodes;
            // One after the other: a node that has too little processor time loses its session.
            await().until(() -> Shares.nodes(statistics.entries()).size() == shares);
        }
        await().until(() -> statistics.latest().size() == agents.statistics());
        Demo.say("Each statistic has had a value " + seconds(start) + " s after the start of the nodes: "
                + Shares.byNode(statistics.entries()));
        await().until(() -> cluster.candidates() == nodes * Shares.COUNT);
        Demo.say(vendor().sessions().size() + " sessions, "
                + vendor().subscriptions().size() + " subscriptions, "
                + created() + " requests that create them");
        for (JavaProcess node : cluster.nodes()) {
            Demo.say(node.name() + ": " + NodeMemory.of(node));
        }
    }

    private void killOne(TopicReader statistics) throws Exception {
        JavaProcess node = cluster.nodes().get(1);
        Set<Integer> shares = Shares.byNode(statistics.entries()).get(node.name());
        int created = created();
        Map<String, Duration> before = processorTimes();
        Takeover takeover = Takeover.of(shares, statistics);
        node.kill();
        await().until(takeover::isComplete);
        Set<String> successors = new TreeSet<>();
        takeover.starts().forEach((share, start) -> {
            successors.add(start.node());
            Demo.say("Share " + share + ": the first value from " + start.node() + " after "
                    + Takeover.seconds(start.after()) + " s");
        });
        Demo.say("All " + takeover.statistics() + " statistics of " + node.name() + ", from " + successors + ", after "
                + Takeover.seconds(takeover.complete()) + " s, by " + (created() - created) + " new subscriptions");
        Map<String, Duration> after = processorTimes();
        for (JavaProcess other : cluster.nodes()) {
            if (other != node) {
                Duration used = after.get(other.name()).minus(before.get(other.name()));
                Demo.say(other.name() + ": " + Takeover.seconds(used) + " s of processor time meanwhile; "
                        + NodeMemory.of(other));
            }
        }
    }

    private Map<String, Duration> processorTimes() {
        return cluster.nodes().stream()
                .filter(JavaProcess::isRunning)
                .collect(Collectors.toMap(JavaProcess::name, JavaProcess::processorTime));
    }

    /** Seldom, because each look at all statistics takes its time; the arrival of each record is known exactly. */
    private ConditionFactory await() {
        return cluster.await().pollInterval(Duration.ofMillis(500));
    }

    private int created() {
        return cluster.simulator().journal().count("POST", "/statistics/v3/subscriptions");
    }

    private void checkLatest(TopicReader statistics) {
        agents.publish(vendor(), LAST_VALUE);
        String last = "\"intValue\":" + LAST_VALUE + ",";
        await().until(() -> missing(statistics.latest(), last).isEmpty());
        Demo.say("The latest value of each of " + statistics.latest().size() + " statistics is in Kafka");
    }

    private static List<String> missing(Map<String, TopicReader.Entry> latest, String value) {
        return latest.entrySet().stream()
                .filter(entry -> !entry.getValue().value().contains(value))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String seconds(long since) {
        return Takeover.seconds(Duration.ofNanos(System.nanoTime() - since));
    }
}
