// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import io.camelcx.test.KilledJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bookings and followed callbacks of a JVM that is killed (SIGKILL) and started again. The vendor keeps running in the test. */
class CallbackKillTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final EngagementBed bed = EngagementBed.create();

    private KilledJvm jvm;

    @BeforeEach
    void prepare() {
        jvm = new KilledJvm(KilledCallbacks.class, folder);
    }

    @Test
    void eachStateOfACallbackIsDeliveredOnceThoughTheJvmIsKilledAfterEach() throws Exception {
        for (String state : List.of("QUEUED", "ROUTING", "PROCESSING")) {
            killWhen(() -> bookings() == jvm.starts() && stored().contains(state));
            bed.clock.advance(Duration.ofSeconds(30));
        }
        killWhen(() ->
                bookings() == jvm.starts() && lines(KilledCallbacks.DELIVERED).contains("COMPLETED") && ended());
        killWhen(() -> bookings() == jvm.starts());

        assertThat(lines(KilledCallbacks.DELIVERED)).containsExactly("QUEUED", "ROUTING", "PROCESSING", "COMPLETED");
        assertThat(lines(KilledCallbacks.BOOKINGS))
                .containsExactly("booked", "duplicate", "duplicate", "duplicate", "duplicate");
        assertThat(bed.api().callbacks()).hasSize(1);
    }

    @Test
    void aBookingWhoseResponseIsOutstandingAtTheKillIsNotRepeated() throws Exception {
        bed.faults().add(Fault.on("POST", EngagementBed.CREATE).afterHandling().delay(HangLimit.TIME));
        killWhen(() -> bed.api().callbacks().size() == 1);
        bed.faults().clear();

        killWhen(() -> bookings() == 1);

        assertThat(lines(KilledCallbacks.BOOKINGS)).containsExactly("duplicate");
        assertThat(bed.api().callbacks()).hasSize(1);
    }

    /** Whether the vendor has carried it out cannot be known: here it has not. */
    @Test
    void aBookingThatTheVendorHasNotCarriedOutAtTheKillIsNotRepeatedEither() throws Exception {
        bed.faults().add(Fault.on("POST", EngagementBed.CREATE).delay(HangLimit.TIME));
        killWhen(() -> !bed.faults().applied().isEmpty());
        bed.faults().clear();

        killWhen(() -> bookings() == 1);

        assertThat(lines(KilledCallbacks.BOOKINGS)).containsExactly("duplicate");
        assertThat(bed.api().callbacks()).isEmpty();
    }

    private int bookings() throws IOException {
        return lines(KilledCallbacks.BOOKINGS).size();
    }

    private String stored() throws IOException {
        Path states = folder.resolve(KilledCallbacks.STATES);
        return Files.exists(states) ? Files.readString(states) : "";
    }

    /** Whether the last line of the callback's shard has no callback. */
    private boolean ended() throws IOException {
        return stored().lines().reduce((before, last) -> last).orElse("").endsWith("[]");
    }

    private List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    private void killWhen(Callable<Boolean> progress) throws Exception {
        jvm.killWhen(progress, bed.simulator().baseUrl().toString(), folder.toString());
    }
}
