// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The command {@code mvn -q -Pquickstart}: its processes, and what an operator sees. */
@ExtendWith(HangLimit.class)
class CommandTest {

    private static final Path DATA = Path.of("target/quickstart");

    @TempDir
    Path logs;

    private String port;
    private PomCommand simulator;

    @BeforeEach
    void startTheSimulator() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Path workItems = Files.createDirectories(DATA.resolve("work-items"));
        Files.copy(Path.of("sample/work-items.csv"), workItems.resolve("work-items.csv"));
        port = freePort();
        simulator = PomCommand.start("simulator", logs.resolve("simulator.log"), Map.of("quickstart.port", port));
        await().until(() -> !simulator.isRunning() || isReady());
        assertThat(isReady()).as(simulator.output()).isTrue();
    }

    private boolean isReady() {
        return simulator.output().contains("camel-cx-simulator listening on http://localhost:" + port);
    }

    @AfterEach
    void stopTheSimulator() throws InterruptedException {
        simulator.close();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private PomCommand run(String routes, int seconds) throws Exception {
        return PomCommand.start(
                "routes",
                logs.resolve("routes.log"),
                Map.of(
                        "quickstart.settings",
                        "simulator.properties",
                        "quickstart.routes",
                        routes,
                        "quickstart.seconds",
                        Integer.toString(seconds),
                        "quickstart.port",
                        port,
                        "quickstart.startDate",
                        LocalDate.now(ZoneOffset.UTC).minusDays(3).toString()));
    }

    @Test
    void allFilesDeliverALineEachTimeAndCtrlCEndsThem() throws Exception {
        try (PomCommand routes = run("*.yaml", 0)) {
            await().until(() -> !routes.isRunning() || allHaveDelivered(routes.output()));
            routes.interrupt();
            routes.awaitEnd();
            assertThat(routes.output())
                    .satisfies(output -> assertThat(allHaveDelivered(output)).isTrue())
                    .contains("shutdown in")
                    .doesNotContain("ERROR")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void oneFileRunsAloneAndEndsByItself() throws Exception {
        try (PomCommand routes = run("genesys-stats.yaml", 1)) {
            assertThat(routes.awaitEnd()).as(routes.output()).isZero();
            assertThat(routes.output())
                    .contains("Started agent-states", "shutdown in")
                    .doesNotContain("Started pages");
        }
    }

    private static boolean allHaveDelivered(String output) {
        return Stream.of(
                        "work-items.csv row 1: created T-1001",
                        "work-items.csv row 4 failed: it has no ticket",
                        "work-items.csv row 6: duplicate T-1002",
                        "{\"agent\":\"agent5\",\"state\":\"",
                        ": 200 rows",
                        "changed 1: Success Center")
                .allMatch(output::contains);
    }
}
