// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock wall = SettableClock.at(NOON);
    private long nanos = 17;
    private final ServerClock server = new ServerClock("the site", wall, () -> nanos);

    private void pass(Duration time) {
        wall.advance(time);
        nanos += time.toNanos();
    }

    @Test
    void untilTheServerHasAnsweredItIsTheTimeHere() {
        assertThat(server.now()).isEqualTo(NOON);
        assertThat(server.isKnown()).isFalse();
        assertThat(server.skew()).isEmpty();
    }

    @Test
    void thenItIsTheServersTime() {
        server.learn("Sun, 22 Nov 2026 11:50:00 GMT");
        pass(Duration.ofSeconds(7));

        assertThat(server.now()).isEqualTo("2026-11-22T11:50:07Z");
        assertThat(server.likely()).isEqualTo(server.now());
        assertThat(server.skew()).contains(Duration.ofMinutes(-10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday, 22-Nov-26 11:50:00 GMT", "Sun Nov 22 11:50:00 2026"})
    void theOldFormsOfADateAreReadToo(String date) {
        server.learn(date);

        assertThat(server.now()).isEqualTo("2026-11-22T11:50:00Z");
    }

    @Test
    void aMomentBeforeTheAnswerIsOfTheServersTimeToo() {
        ServerClock.Moment asked = server.moment();
        pass(Duration.ofSeconds(3));
        server.learn("Sun, 22 Nov 2026 12:10:00 GMT");

        assertThat(server.at(asked)).isEqualTo("2026-11-22T12:09:57Z");
    }

    @Test
    void aClockThatIsSetHereMovesNothingIntoTheFuture() {
        server.learn("Sun, 22 Nov 2026 12:00:00 GMT");
        pass(Duration.ofSeconds(5));
        wall.set(wall.instant().plus(Duration.ofDays(1)));
        assertThat(server.now()).isEqualTo("2026-11-22T12:00:05Z");

        wall.set(wall.instant().minus(Duration.ofDays(2)));
        assertThat(server.now()).isBefore("2026-11-22T12:00:06Z");
        server.learn("Sun, 22 Nov 2026 12:00:09 GMT");
        assertThat(server.now()).isEqualTo("2026-11-22T12:00:09Z");
    }

    @Test
    void afterThisMachineWasSuspendedTheTimeIsNotCurrentUntilTheServerResponds() {
        assertThat(server.isCurrent()).isFalse();
        server.learn("Sun, 22 Nov 2026 12:00:00 GMT");
        pass(Duration.ofDays(3));
        assertThat(server.isCurrent()).isTrue();

        // While a machine is suspended, its clock goes on and the time since its start does not.
        wall.advance(Duration.ofHours(8));
        assertThat(server.isCurrent()).isFalse();
        server.learn("Wed, 25 Nov 2026 20:00:00 GMT");
        assertThat(server.isCurrent()).isTrue();

        wall.advance(Duration.ofHours(-1));
        assertThat(server.isCurrent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Sun, 31 Feb 2026 11:50:00 GMT", "0"})
    void whatIsNoDateIsIgnored(String date) {
        server.learn(date);

        assertThat(server.isKnown()).isFalse();
    }
}
