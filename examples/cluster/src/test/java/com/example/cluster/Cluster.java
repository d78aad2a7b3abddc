// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.zookeeper.KeeperException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Nodes of the example, each a JVM, and what they need: the vendors, Kafka, ZooKeeper and a database. */
final class Cluster implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<JavaProcess> nodes = new ArrayList<>();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private String locks = "cluster-zookeeper.properties";
    private CxSimulator simulator;
    private KafkaProcess kafka;
    private ZooKeeperProcess zooKeeper;

    /** @param folder where the servers keep their data, and all processes write their logs */
    Cluster(Path folder) {
        this.folder = folder;
    }

    /** A setting of the nodes that start from now on. */
    Cluster with(String setting, Object value) {
        settings.put(setting, value.toString());
        return this;
    }

    /** Options of the JVMs of the nodes that start from now on. */
    Cluster withJvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /** Starts the vendors and Kafka. */
    Cluster start(SimulatorSettings vendors) throws Exception {
        Files.createDirectories(folder);
        simulator = part(CxSimulator.start(vendors));
        kafka = part(KafkaProcess.start(folder));
        return with("simulator.url", simulator.baseUrl()).with("kafka.brokers", kafka.brokers());
    }

    /** The positions are in a database of H2, which ends with the cluster. */
    Cluster withH2() throws SQLException {
        H2Database database = part(H2Database.start(folder));
        return withDatabase(database.url(), database.user());
    }

    /** @param user has no password */
    Cluster withDatabase(String url, String user) {
        return with("database.url", url).with("database.user", user);
    }

    /**
     * Leadership by ZooKeeper.
     *
     * @param sessionTimeout after how long without a connection a session ends, in milliseconds
     */
    Cluster withZooKeeper(int sessionTimeout) throws Exception {
        zooKeeper = part(ZooKeeperProcess.start(folder, sessionTimeout));
        locks = "cluster-zookeeper.properties";
        return with("zookeeper.nodes", zooKeeper.nodes()).with("zookeeper.sessionTimeout", sessionTimeout);
    }

    /**
     * Leadership by locks on files.
     *
     * @param interval in which each node looks at them, in milliseconds
     */
    Cluster withFileLocks(int interval) {
        locks = "cluster-file.properties";
        return with("cluster.folder", folder.resolve("locks")).with("cluster.interval", interval);
    }

    /**
     * Starts one more node: {@code node-1}, {@code node-2}...
     *
     * @param first the routes that it leads before the others, as patterns
     * @param delay after how long it stands for election for the others
     * @param files the files of routes that it runs, such as {@code pages.yaml}
     */
    JavaProcess startNode(String first, Duration delay, String... files) {
        String name = "node-" + (nodes.size() + 1);
        List<String> arguments = new ArrayList<>(jvmOptions);
        settings.forEach((setting, value) -> arguments.add("-D" + setting + "=" + value));
        arguments.addAll(List.of(
                "-Dnode.id=" + name,
                "-Dnode.first=" + first,
                "-Dnode.delay=" + delay.toMillis(),
                "-Dlog4j2.configurationFile=file:log4j2.properties",
                "-Dcamel.main.property-placeholder-location=file:node.properties,file:" + locks,
                "-Dcamel.main.routesIncludePattern="
                        + Stream.of(files).map(file -> "file:routes/" + file).collect(Collectors.joining(",")),
                "org.apache.camel.main.Main"));
        JavaProcess node = part(JavaProcess.start(name, folder, arguments));
        nodes.add(node);
        return node;
    }

    List<JavaProcess> nodes() {
        return nodes;
    }

    /** How many nodes lead a route or stand for election for it, summed over all routes. */
    int candidates() throws IOException, InterruptedException, KeeperException {
        return zooKeeper.children("/contact-centre");
    }

    /** Waits as long as each node runs that was not killed. */
    ConditionFactory await() {
        return Awaitility.await()
                .failFast("a node has ended", () -> assertThat(nodes).allSatisfy(node -> assertThat(node.hasFailed())
                        .as(() -> node.name() + " has ended:\n" + node.output())
                        .isFalse()));
    }

    CxSimulator simulator() {
        return simulator;
    }

    /** Reads a topic from its beginning. */
    TopicReader read(String topic) {
        return part(new TopicReader(kafka.brokers(), topic));
    }

    String brokers() {
        return kafka.brokers();
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /** {@link #close()} for the end of a program. */
    void closeQuietly() {
        try {
            close();
        } catch (Exception e) {
            System.err.println(e);
        }
    }

    /** Ends all processes, the latest first. */
    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
