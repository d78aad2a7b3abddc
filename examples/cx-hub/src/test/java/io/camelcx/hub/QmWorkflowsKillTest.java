// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is killed repeatedly while it extracts a month of QM Workflows. The contact centre keeps running in the test. */
class QmWorkflowsKillTest {

    private static final int DAYS = 30;
    private static final int KILLS = 10;
    private static final String SUBMIT = "/data-extraction/V1/jobs";

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
            holdAfterTwoDays();
            Callable<Boolean> progress = someProgress();
            killWhen(() -> progress.call() || isHeld());
            assertThat(bed.isDone())
                    .as("kill %s is in the middle, seed %s", kill, seed)
                    .isFalse();
        }
        bed.simulator.faults().clear();
        // The last end is a kill too: what is done must be on the disk.
        killWhen(bed::isDone);

        assertThat(bed.table()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    private void killWhen(Callable<Boolean> progress) throws Exception {
        Path log = root.resolve("hub-" + ++starts + ".log");
        try (HubProcess hub = HubProcess.start(log, "256m", HubProcess.environment(bed.settings()))) {
            hub.killWhen("the progress to be killed at, seed " + seed, progress);
        }
    }

    /** No hub extracts more than two days before it is killed, even if the test runs slowly. */
    private void holdAfterTwoDays() {
        bed.simulator.faults().clear();
        bed.simulator.faults().clearApplied();
        bed.simulator.faults().add(Fault.on("POST", SUBMIT).after(2).delay(HangLimit.TIME));
    }

    private boolean isHeld() {
        return !bed.simulator.faults().applied().isEmpty();
    }

    /** Some progress in the next days: a call, a change of the table, or a new position. */
    private Callable<Boolean> someProgress() throws Exception {
        int calls = calls() + random.nextInt(1, 12);
        long written = bed.folder.databaseSize() + random.nextInt(1, 20_000);
        String position = bed.folder.position();
        return switch (random.nextInt(3)) {
            case 0 -> () -> calls() >= calls;
            case 1 -> () -> bed.folder.databaseSize() >= written || movedFrom(position);
            default -> () -> movedFrom(position);
        };
    }

    private boolean movedFrom(String position) throws Exception {
        return !bed.folder.position().equals(position);
    }

    private int calls() {
        return bed.simulator.journal().count("*", "/data-extraction/*")
                + bed.simulator.journal().count("*", "/results-bucket/*");
    }
}
