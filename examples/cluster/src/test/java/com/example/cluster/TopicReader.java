// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in a topic, from its first record on: the latest record of each key, and how many there were. */
final class TopicReader implements AutoCloseable {

    /**
     * A record of the topic.
     *
     * @param node the node that sent it
     * @param share the share of statistics, empty in other topics
     * @param arrival when it was read, as {@link System#nanoTime()}
     * @param since when the first of the records was read that this node sent without one of another node between them
     * @param value the JSON, or null if the key was deleted
     * @param count how many records of the key there were, with this one
     */
    record Entry(String node, String share, long arrival, long since, String value, int count) {}

    private final Map<String, Entry> latest = new ConcurrentHashMap<>();
    private final Consumer<String, String> kafka;
    private final Thread thread;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Optional<Entry> newest = Optional.empty();
    private volatile boolean closed;

    TopicReader(String brokers, String topic) {
        kafka = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 50),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = kafka.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
        thread = new Thread(this::read, "topic-" + topic);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it has read what was in the topic when it was opened. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    private void read() {
        try (kafka) {
            Map<TopicPartition, Long> ends = kafka.endOffsets(kafka.assignment());
            while (!closed) {
                if (end.getCount() > 0 && ends.entrySet().stream().allMatch(this::isRead)) {
                    end.countDown();
                }
                for (ConsumerRecord<String, String> received : kafka.poll(Duration.ofMillis(100))) {
                    keep(received, System.nanoTime());
                }
            }
        }
    }

    private boolean isRead(Map.Entry<TopicPartition, Long> end) {
        return kafka.position(end.getKey()) >= end.getValue();
    }

    private void keep(ConsumerRecord<String, String> received, long arrival) {
        String node = header(received, "node");
        Entry entry = latest.compute(
                received.key(),
                (key, previous) -> new Entry(
                        node,
                        header(received, "share"),
                        arrival,
                        previous != null && previous.node().equals(node) ? previous.since() : arrival,
                        received.value(),
                        previous == null ? 1 : previous.count() + 1));
        newest = Optional.of(entry);
    }

    private static String header(ConsumerRecord<String, String> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** The latest records by their keys. */
    Map<String, Entry> latest() {
        return latest;
    }

    /** The last record that was read. */
    Optional<Entry> newest() {
        return newest;
    }

    Collection<Entry> entries() {
        return latest.values();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
