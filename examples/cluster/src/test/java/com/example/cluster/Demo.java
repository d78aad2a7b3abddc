// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import io.camelcx.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code mvn -q -Pcluster}: starts a cluster, and shows which node delivers which share of the statistics, until Ctrl-C. */
final class Demo {

    static final Path FOLDER = Path.of("target/cluster");

    /** Longer than the nodes take to start. */
    private static final Duration STANDBY_DELAY = Duration.ofSeconds(15);

    /** Of a session of ZooKeeper. */
    private static final int SESSION_MILLIS = 3000;

    private Demo() {}

    /** @param arguments the number of nodes, and that of agents */
    public static void main(String[] arguments) throws Exception {
        int nodes = Integer.parseInt(arguments[0]);
        int agents = Integer.parseInt(arguments[1]);
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        CountDownLatch end = new CountDownLatch(1);
        Cluster cluster = new Cluster(FOLDER)
                .withJvmOptions("-Xmx256m")
                .with("statistics.file", new Agents(agents).writeTo(FOLDER.resolve("statistics.json")))
                .with("qm.startDate", LocalDate.now(ZoneOffset.UTC).minusDays(3));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            cluster.closeQuietly();
        }));

        say("Starting the vendors (simulated), Kafka, ZooKeeper, a database and " + nodes + " nodes");
        cluster.withH2().start(vendors(agents)).withZooKeeper(SESSION_MILLIS);
        writeKillCommand(cluster.brokers());
        for (int node = 1; node <= nodes; node++) {
            cluster.startNode(Shares.first(node, nodes), STANDBY_DELAY, "*.yaml");
        }
        TopicReader statistics = cluster.read("statistics");
        TopicReader rows = cluster.read("qm-workflows");
        TopicReader pages = cluster.read("pages");
        say("They log to " + FOLDER + "/*.log. To kill a node, in another terminal:");
        say("  java @" + FOLDER.toAbsolutePath().resolve("kill") + " node-1");
        String last = "";
        do {
            String state = describe(statistics, rows, pages);
            if (!state.equals(last)) {
                say(state);
                last = state;
            }
        } while (!end.await(500, TimeUnit.MILLISECONDS));
    }

    private static SimulatorSettings vendors(int agents) {
        return SimulatorSettings.defaults()
                .withGenesys(genesys -> genesys.withContactCentre(centre -> centre.withAgents(agents)))
                .withCxone(cxone -> cxone.withExtraction(
                        api -> api.withPace(Duration.ofSeconds(1)).withRunTime(Duration.ofMillis(500))))
                .withExpert(expert -> expert.withSite(site -> site.withPages(25)));
    }

    private static String describe(TopicReader statistics, TopicReader rows, TopicReader pages) {
        Map<String, Set<Integer>> shares = Shares.byNode(statistics.entries());
        return shares.isEmpty()
                ? "No values in Kafka yet"
                : shares.entrySet().stream()
                        .map(entry -> entry.getKey() + ": shares " + Shares.text(entry.getValue())
                                + with(", pages", entry.getKey(), pages)
                                + with(", qm-workflows", entry.getKey(), rows))
                        .collect(Collectors.joining("; "));
    }

    private static String with(String what, String node, TopicReader topic) {
        return topic.newest().filter(entry -> entry.node().equals(node)).isPresent() ? what : "";
    }

    /** For {@code java @kill}: the class path is long. */
    private static void writeKillCommand(String brokers) throws IOException {
        Files.write(
                FOLDER.resolve("kill"),
                List.of(
                        "-Dlog4j2.configurationFile="
                                + Path.of("log4j2-demo.properties").toUri(),
                        "-classpath",
                        '"' + System.getProperty("java.class.path").replace("\\", "\\\\") + '"',
                        KillNode.class.getName(),
                        '"' + FOLDER.toAbsolutePath().toString().replace("\\", "\\\\") + '"',
                        brokers));
    }

    static void say(String text) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text);
    }
}
