// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import io.camelcx.test.CxSimulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GenesysOpenmediaTest {

    private static final String CREATIONS = "/nexus/v3/openmedia/workitems/interactions";

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("work-items"));
    }

    private RunningRoutes start(CxSimulator simulator) {
        return RunningRoutes.of("genesys-openmedia.yaml", simulator.baseUrl(), folder)
                .with("workItems.delay", "100")
                .with("workItems.retryDelay", "100")
                .start();
    }

    private void drop(String name, String... rows) throws IOException {
        Path unfinished = Files.writeString(in.resolve(name + ".part"), String.join("\n", rows));
        Files.move(unfinished, in.resolve(name));
    }

    private void awaitDone(String name) {
        await().until(() -> Files.exists(in.resolve("done").resolve(name)) && Files.notExists(in.resolve(name)));
    }

    private String failed(String name) throws IOException {
        return Files.readString(in.resolve("failed").resolve(name));
    }

    @Test
    void eachTicketOfTheSampleIsOneWorkItemAndTheRowWithoutOneIsReported(CxSimulator simulator, OpenMediaApi openMedia)
            throws IOException {
        Files.copy(Path.of("sample/work-items.csv"), in.resolve("work-items.csv"));
        try (RunningRoutes routes = start(simulator)) {
            awaitDone("work-items.csv");
        }
        assertThat(openMedia.created()).isEqualTo(4);
        assertThat(openMedia.find("workitems", "T-1001").orElseThrow().toString())
                .contains("Ada Lovelace");
        assertThat(openMedia.find("workitems", "T-1005")).isPresent();
        assertThat(in.resolve("failed")).isDirectoryContaining("glob:**/work-items.csv-4.json");
        assertThat(failed("work-items.csv-4.json"))
                .contains("\"reason\":\"it has no ticket\"")
                .contains("\"customer\":\"Charles Babbage\"");
    }

    @Test
    void aFileThatIsReadAgainAfterARestartCreatesNothingTwice(CxSimulator simulator, OpenMediaApi openMedia)
            throws IOException {
        for (int run = 0; run < 2; run++) {
            drop("again.csv", "ticket,subject", "A-1,First", "A-2,Second");
            try (RunningRoutes routes = start(simulator)) {
                awaitDone("again.csv");
            }
            Files.delete(in.resolve("done/again.csv"));
        }
        assertThat(openMedia.created()).isEqualTo(2);
        assertThat(in.resolve("failed")).doesNotExist();
    }

    @Test
    void aRowThatGenesysRefusesIsReportedAndTheOthersAreCreated(
            CxSimulator simulator, OpenMediaApi openMedia, Faults faults) throws IOException {
        faults.add(Fault.on("POST", CREATIONS)
                .whenBodyContains("B-2")
                .status(400)
                .body("{\"status\":{\"code\":400,\"message\":\"unknown queue\"}}"));
        drop("refused.csv", "ticket,subject", "B-1,First", "B-2,Second", "B-3,Third");
        try (RunningRoutes routes = start(simulator)) {
            awaitDone("refused.csv");
        }
        assertThat(openMedia.created()).isEqualTo(2);
        assertThat(failed("refused.csv-2.json")).contains("unknown queue").contains("\"ticket\":\"B-2\"");
    }

    @Test
    void rowsWaitForTheEndOfAnOutage(CxSimulator simulator, OpenMediaApi openMedia, Faults faults, Journal journal)
            throws IOException {
        faults.add(Fault.on("POST", CREATIONS).status(403));
        drop("outage.csv", "ticket,subject", "C-1,First", "C-2,Second");
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> journal.count("POST", CREATIONS) >= 3);
            assertThat(in.resolve("failed")).doesNotExist();
            faults.clear();
            awaitDone("outage.csv");
        }
        assertThat(openMedia.created()).isEqualTo(2);
    }

    @Test
    void aFileThatWaitsForTheEndOfAnOutageStaysWhenTheRoutesAreStopped(
            CxSimulator simulator, OpenMediaApi openMedia, Faults faults, Journal journal) throws IOException {
        faults.add(Fault.on("POST", CREATIONS).status(403));
        drop("stopped.csv", "ticket,subject", "D-1,First", "D-2,Second");
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> journal.count("POST", CREATIONS) >= 2);
        }
        assertThat(in.resolve("stopped.csv")).exists();
        assertThat(in.resolve("failed")).doesNotExist();

        faults.clear();
        try (RunningRoutes routes = start(simulator)) {
            awaitDone("stopped.csv");
        }
        assertThat(openMedia.created()).isEqualTo(2);
    }
}
