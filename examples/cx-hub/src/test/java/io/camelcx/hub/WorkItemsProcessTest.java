// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed while it creates work items, or has too little memory. The contact centre keeps running in the test. */
class WorkItemsProcessTest {

    private static final int ROWS = 500;
    private static final String FILE = "orders.csv";
    private static final String CREATIONS = "/nexus/v3/openmedia/workitems/interactions";

    @TempDir
    private Path root;

    private CxSimulator simulator;
    private DropFolder folder;
    private int starts;

    @BeforeEach
    void start() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withStateTime(Duration.ZERO))));
        folder = new DropFolder(root.resolve("work items"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void eachRowIsOneWorkItemThoughTheHubIsKilledWhileItCreatesThem() throws Exception {
        folder.drop(FILE, DropFolder.csvWithRows(ROWS));

        killAt(somewhere(50, 400));
        finish();

        assertEachRowIsOneWorkItem();
    }

    @Test
    void eachRowIsOneWorkItemThoughTheHubIsKilledTwiceAndResponsesAreLost() throws Exception {
        folder.drop(FILE, DropFolder.csvWithRows(ROWS));

        int first = somewhere(50, 250);
        loseResponses(20);
        killAt(first);
        loseResponses(20);
        killAt(somewhere(first + 50, 400));
        loseResponses(20);
        finish();

        assertEachRowIsOneWorkItem();
    }

    @Test
    void aFileLargerThanTheMemoryIsProcessed() throws Exception {
        String field = "x".repeat(20_000) + "\n";
        try (BufferedWriter file = folder.write(FILE)) {
            file.write("note\n");
            for (int row = 1; row <= 5_000; row++) {
                file.write(field);
            }
        }

        try (HubProcess hub = startHub("64m", Map.of("workItems.required", "customer"))) {
            folder.awaitDone(FILE);
        }

        try (Stream<String> refused = Files.lines(folder.deadLettersFile(FILE))) {
            assertThat(refused).hasSize(5_000);
        }
    }

    private void loseResponses(int times) {
        simulator
                .faults()
                .add(Fault.on("POST", CREATIONS).times(times).afterHandling().connectionReset());
    }

    private static int somewhere(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to);
    }

    private void killAt(int created) throws Exception {
        // The hub stays in the middle, even if the test runs slowly.
        simulator.faults().add(Fault.on("POST", CREATIONS).after(created + 50).delay(HangLimit.TIME));
        try (HubProcess hub = startHub("256m", Map.of())) {
            hub.killWhen("as many work items as " + created, () -> openMedia().created() >= created);
        }
        simulator.faults().clear();
        assertThat(openMedia().created()).as("killed while it creates").isLessThan(ROWS);
        assertThat(folder.dropped(FILE)).exists();
        assertThat(folder.answersFile(FILE)).doesNotExist();
    }

    private void finish() throws Exception {
        try (HubProcess hub = startHub("256m", Map.of())) {
            folder.awaitDone(FILE);
        }
    }

    private HubProcess startHub(String memory, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.put("workItems.folder", root.resolve("work items").toString());
        settings.put("workItems.minAge", "0");
        settings.put("workItems.retryDelay", "100");
        settings.putAll(more);
        return HubProcess.start(root.resolve("hub-" + ++starts + ".log"), memory, HubProcess.environment(settings));
    }

    private void assertEachRowIsOneWorkItem() throws IOException {
        List<String> expected =
                IntStream.rangeClosed(1, ROWS).mapToObj(row -> FILE + "-" + row).toList();
        assertThat(openMedia().created()).isEqualTo(ROWS);
        assertThat(openMedia().interactions())
                .extracting(interaction -> interaction.externalId().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(expected);
        List<JsonNode> answers = folder.answers(FILE);
        assertThat(answers)
                .extracting(answer -> answer.get("externalId").asText())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answers).allSatisfy(answer -> assertThat(openMedia()
                        .find(answer.get("interactionId").asText())
                        .orElseThrow()
                        .externalId())
                .contains(answer.get("externalId").asText()));
        assertThat(folder.deadLettersFile(FILE)).doesNotExist();
    }

    private OpenMediaApi openMedia() {
        return simulator.genesys().openMedia();
    }
}
