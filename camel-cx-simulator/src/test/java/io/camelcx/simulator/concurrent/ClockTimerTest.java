// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClockTimerTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final ClockTimer timer = new ClockTimer(clock, "clock-timer-test");

    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void tasksRunWhenTheClockHasComeToThemInTheOrderOfTheirTimes() {
        timer.after(Duration.ofHours(2), () -> ran.add("later"));
        timer.after(Duration.ofHours(1), () -> ran.add("first"));
        timer.after(Duration.ofHours(1), () -> ran.add("second"));
        timer.after(Duration.ZERO, () -> ran.add("now"));
        await().until(() -> ran.equals(List.of("now")));

        clock.advance(Duration.ofHours(1));
        await().until(() -> ran.equals(List.of("now", "first", "second")));

        clock.advance(Duration.ofHours(1));
        await().until(() -> ran.equals(List.of("now", "first", "second", "later")));
    }

    @Test
    void aTaskThatFailsStopsNoOther() {
        timer.after(Duration.ZERO, () -> {
            throw new IllegalStateException("for the test");
        });
        timer.after(Duration.ZERO, () -> ran.add("next"));

        await().until(() -> ran.contains("next"));
    }

    @Test
    void aTaskMayAddTasks() {
        timer.after(Duration.ZERO, () -> timer.after(Duration.ZERO, () -> ran.add("added")));

        await().until(() -> ran.contains("added"));
    }

    @Test
    void aClosedTimerRunsNothingMoreAndHasNoThread() {
        timer.after(Duration.ofHours(1), () -> ran.add("never"));
        timer.close();
        timer.after(Duration.ZERO, () -> ran.add("never"));
        clock.advance(Duration.ofHours(1));

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("clock-timer-test")));
        assertThat(ran).isEmpty();
    }
}
