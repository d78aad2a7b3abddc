// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A broker of Kafka that is its own controller (KRaft), with the topics of the routes. */
record KafkaProcess(JavaProcess process, int port) implements AutoCloseable {

    private static final List<String> TOPICS = List.of("statistics", "qm-workflows", "pages");
    private static final int PARTITIONS = 4;

    static KafkaProcess start(Path folder) throws IOException, InterruptedException, ExecutionException {
        int port = Ports.free();
        int controller = Ports.free();
        Path settings = Files.write(
                folder.resolve("kafka.properties"),
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@localhost:" + controller,
                        "controller.listener.names=CONTROLLER",
                        "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller,
                        "log.dirs=" + folder.resolve("kafka"),
                        "offsets.topic.replication.factor=1",
                        "auto.create.topics.enable=false"));
        int code = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()},
                new PrintStream(OutputStream.nullOutputStream()));
        if (code != 0) {
            throw new IllegalStateException("The folder of Kafka could not be formatted: " + code);
        }
        JavaProcess process = JavaProcess.start(
                "kafka",
                folder,
                List.of(
                        "-Xmx512m",
                        "-Dlog4j2.configurationFile=file:log4j2.properties",
                        "kafka.Kafka",
                        settings.toString()));
        Ports.awaitOpen(port, process);
        KafkaProcess kafka = new KafkaProcess(process, port);
        kafka.createTopics();
        return kafka;
    }

    /** Compacted: Kafka keeps the latest record of each key for ever. */
    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
        }
    }

    String brokers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
