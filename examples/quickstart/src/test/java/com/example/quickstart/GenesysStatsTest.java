// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.LogCapture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.KafkaClientFactory;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GenesysStatsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @TempDir
    Path folder;

    private RunningRoutes routes(CxSimulator simulator) {
        return RunningRoutes.of("genesys-stats.yaml", simulator.baseUrl(), folder);
    }

    @Test
    void logsTheStateOfEachAgentAndItsChangesAndBeginsAgainAfterARestart(
            CxSimulator simulator, StatisticsService statistics) {
        for (String state : new String[] {"Ready", "OnLunch"}) {
            try (LogCapture log = LogCapture.open("agent-states");
                    RunningRoutes routes = routes(simulator).start()) {
                for (int agent = 1; agent <= 5; agent++) {
                    String initial = "{\"agent\":\"agent" + agent + "\",\"state\":\"";
                    await().until(() -> log.lines().stream().anyMatch(line -> line.contains(initial)));
                }
                statistics.publish("Agent", "agent2", "CurrentAgentState", Map.of("agent", Map.of("state", state)));
                await().until(() -> log.lines().stream()
                        .anyMatch(line ->
                                line.contains("{\"agent\":\"agent2\",\"state\":\"" + state + "\",\"time\":\"")));
            }
        }
    }

    @Test
    void sendsThemToKafkaByOneSetting(CxSimulator simulator, StatisticsService statistics) {
        StringSerializer text = new StringSerializer();
        MockProducer<String, String> kafka = new MockProducer<>(true, null, text, text);
        statistics.publish("Agent", "agent1", "CurrentAgentState", Map.of("agent", Map.of("state", "Ready")));
        try (RunningRoutes routes = routes(simulator)
                .with("agents.ids", "agent1")
                .with("agents.to", "kafka:agent-states?brokers=localhost:9092")
                .bind("kafkaClients", new KafkaClients(kafka))
                .start()) {
            await().until(() -> !kafka.history().isEmpty());
        }
        ProducerRecord<String, String> sent = kafka.history().get(0);
        assertThat(sent.topic()).isEqualTo("agent-states");
        assertThat(sent.key()).isEqualTo("agent1");
        assertThat(sent.value()).startsWith("{\"agent\":\"agent1\",\"state\":\"Ready\",\"time\":\"");
    }

    /** Found by its type, it replaces the clients of a real Kafka. */
    record KafkaClients(Producer<String, String> producer) implements KafkaClientFactory {

        @Override
        public Producer<String, String> getProducer(Properties settings) {
            return producer;
        }

        @Override
        public Consumer<String, String> getConsumer(Properties settings) {
            throw new UnsupportedOperationException("These routes only send");
        }

        @Override
        public String getBrokers(KafkaConfiguration configuration) {
            return configuration.getBrokers();
        }
    }
}
