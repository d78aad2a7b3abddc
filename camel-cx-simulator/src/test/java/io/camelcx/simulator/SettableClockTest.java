// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void standsUntilItIsSetOrAdvanced() {
        SettableClock clock = SettableClock.at(NOON);
        assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());
        clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(-3));
        assertThat(clock.instant()).isEqualTo("2026-11-22T10:00:00Z");
        clock.set(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aRunningClockRunsOnAfterItWasAdvancedAndStandsAfterItWasSet() {
        SettableClock clock = SettableClock.running();
        Instant before = Instant.now();
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant())
                .isBetween(before.plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        clock.set(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aViewInAnotherZoneShowsTheSameTime() {
        SettableClock clock = SettableClock.at(NOON);
        Clock inRome = clock.withZone(ZoneId.of("Europe/Rome"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(inRome.instant()).isEqualTo(clock.instant());
        assertThat(inRome.getZone()).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Z"));
    }
}
