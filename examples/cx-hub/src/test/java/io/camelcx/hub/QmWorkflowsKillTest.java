// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.camel.util.IOHelper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed again and again while it extracts a month of QM Workflows. The contact centre lives on in the test. */
class QmWorkflowsKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int DAYS = 30;
    private static final int KILLS = 10;

    @TempDir
    private Path root;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private QmBed bed;
    private int starts;

    @BeforeEach
    void start() {
        bed = new QmBed(
                root.resolve("quality"),
                DAYS,
                cxone -> cxone.withExtraction(
                        api -> api.withPace(Duration.ofMillis(40)).withRunTime(Duration.ofMillis(20))));
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void everyRowOfAMonthIsInTheTableOnceThoughTheHubIsKilledTenTimes() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            killAt(someMoment());
            assertThat(bed.isDone())
                    .as("kill %s is in the middle, seed %s", kill, seed)
                    .isFalse();
        }
        // The last end is a kill too: what is done must be on the disk.
        killAt(bed::isDone);

        assertThat(bed.table()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    private void killAt(Callable<Boolean> moment) throws Exception {
        try (HubProcess hub = HubProcess.start(root.resolve("hub-" + ++starts + ".log"), "256m", environment())) {
            await("the moment of the blow, seed " + seed)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(moment);
            hub.kill();
        }
    }

    /** A moment in one of the next days: after a call, when the table has changed, or when the position has moved. */
    private Callable<Boolean> someMoment() throws Exception {
        int calls = calls() + random.nextInt(1, 12);
        long written = written() + random.nextInt(1, 20_000);
        String position = bed.position();
        return switch (random.nextInt(3)) {
            case 0 -> () -> calls() >= calls;
            case 1 -> () -> written() >= written || movedFrom(position);
            default -> () -> movedFrom(position);
        };
    }

    private boolean movedFrom(String position) throws Exception {
        return !bed.position().equals(position);
    }

    private int calls() {
        return bed.simulator.journal().count("*", "/data-extraction/*")
                + bed.simulator.journal().count("*", "/results-bucket/*");
    }

    private long written() throws IOException {
        Path file = root.resolve("quality/qm.mv.db");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private Map<String, String> environment() {
        return bed.settings().entrySet().stream()
                .collect(Collectors.toMap(
                        setting ->
                                IOHelper.normalizeEnvironmentVariable(StringHelper.camelCaseToDash(setting.getKey())),
                        Map.Entry::getValue));
    }
}
