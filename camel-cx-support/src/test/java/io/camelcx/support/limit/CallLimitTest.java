// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.SettableClock;
import io.camelcx.support.ManualTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String GRANTED_TWICE = "a permit for a call that has one already";

    private final SettableClock clock = SettableClock.at(Instant.parse("2030-01-01T00:00:00Z"));
    private final ManualTimer timer = new ManualTimer();
    private final List<String> permits = new ArrayList<>();
    private final Runnable never = () -> permits.add(GRANTED_TWICE);

    @AfterEach
    void stop() {
        timer.shutdownNow();
        assertThat(permits).doesNotContain(GRANTED_TWICE);
    }

    @Test
    void aTurnThatFailsKeepsNeitherItsPlaceNorTheOthersWaiting() {
        CallLimit limit = inFlight(1);
        limit.acquirePermit(never);
        limit.acquirePermit(() -> {
            throw new NoClassDefFoundError("example");
        });
        limit.acquirePermit(onPermit("second"));

        limit.releasePermit();

        assertThat(permits).containsExactly("second");
        assertThat(limit.inFlight()).isEqualTo(1);
    }

    @Test
    void aCallGoesOnAtOnceWhileThereIsRoom() {
        CallLimit limit = inFlight(2);

        assertThat(limit.acquirePermit(never)).isTrue();
        assertThat(limit.acquirePermit(never)).isTrue();
        assertThat(limit.acquirePermit(onPermit("third"))).isFalse();
        assertThat(limit.inFlight()).isEqualTo(2);
        assertThat(limit.waiting()).isEqualTo(1);
    }

    @Test
    void whoWaitsGetsTheTurnOfACallThatEnded() {
        CallLimit limit = inFlight(1);
        limit.acquirePermit(never);
        limit.acquirePermit(onPermit("a"));
        limit.acquirePermit(onPermit("b"));
        limit.acquirePermit(onPermit("c"));

        limit.releasePermit();
        assertThat(permits).containsExactly("a");
        limit.releasePermit();
        limit.releasePermit();

        assertThat(permits).containsExactly("a", "b", "c");
        assertThat(limit.inFlight()).isEqualTo(1);
    }

    @Test
    void noMoreCallsBeginThanAllowedWithinAMinuteWhereverItBegins() {
        CallLimit limit = perMinute(3);
        clock.advance(Duration.ofSeconds(50));
        limit.acquirePermit(never);
        clock.advance(Duration.ofSeconds(9));
        limit.acquirePermit(never);
        limit.acquirePermit(never);
        clock.advance(SECOND);

        assertThat(limit.acquirePermit(onPermit("d"))).isFalse();
        assertThat(limit.acquirePermit(onPermit("e"))).isFalse();

        assertThat(timer.waits()).containsExactly(Duration.ofSeconds(50));
    }

    @Test
    void aTurnComesWhenTheMinuteIsFullAndNotANanosecondBefore() {
        CallLimit limit = perMinute(1);
        limit.acquirePermit(never);
        limit.acquirePermit(onPermit("next"));

        clock.advance(MINUTE.minusNanos(1));
        timer.fire();
        assertThat(permits).isEmpty();

        clock.advance(Duration.ofNanos(1));
        timer.fire();
        assertThat(permits).containsExactly("next");
        assertThat(timer.waits()).containsExactly(MINUTE, Duration.ofNanos(1));
    }

    @Test
    void anyMinuteHoldsNoMoreBeginsThanAllowedHoweverTheCallsCome() {
        CallLimit limit = new CallLimit(2, 5, MINUTE, clock, timer);
        List<Duration> begins = new ArrayList<>();
        Runnable begin = () -> begins.add(Duration.ofMillis(clock.millis()));
        Random random = new Random(5);
        for (int step = 0; step < 2000; step++) {
            clock.advance(Duration.ofMillis(random.nextInt(8000)));
            if (timer.scheduled() > 0) {
                timer.fire();
            }
            if (random.nextBoolean() && limit.acquirePermit(new Turn(begin))) {
                begin.run();
            }
            if (random.nextBoolean() && limit.inFlight() > 0) {
                limit.releasePermit();
            }
        }

        assertThat(begins).hasSizeGreaterThan(500);
        for (int i = 5; i < begins.size(); i++) {
            assertThat(begins.get(i).minus(begins.get(i - 5))).isGreaterThanOrEqualTo(MINUTE);
        }
    }

    @Test
    void aNewcomerDoesNotOvertakeThoseWhoWait() {
        CallLimit limit = perMinute(1);
        limit.acquirePermit(never);
        limit.acquirePermit(onPermit("first"));
        clock.advance(MINUTE);

        assertThat(limit.acquirePermit(onPermit("second"))).isFalse();
        timer.fire();

        assertThat(permits).containsExactly("first");
    }

    @Test
    void aPlaceThatGetsFreeIsOfNoUseBeforeTheMinuteIsFull() {
        CallLimit limit = new CallLimit(1, 1, MINUTE, clock, timer);
        limit.acquirePermit(never);
        limit.acquirePermit(onPermit("next"));
        assertThat(timer.scheduled())
                .as("who waits for a call to end needs no alarm")
                .isZero();

        clock.advance(SECOND);
        limit.releasePermit();
        assertThat(permits).isEmpty();
        clock.advance(MINUTE.minus(SECOND));
        timer.fire();

        assertThat(permits).containsExactly("next");
    }

    @Test
    void aFullMinuteIsOfNoUseBeforeAPlaceGetsFree() {
        CallLimit limit = new CallLimit(1, 2, MINUTE, clock, timer);
        limit.acquirePermit(never);
        clock.advance(MINUTE.multipliedBy(2));

        assertThat(limit.acquirePermit(onPermit("next"))).isFalse();
        limit.releasePermit();

        assertThat(permits).containsExactly("next");
        assertThat(timer.waits()).isEmpty();
    }

    @Test
    void whoGivesUpIsPassedOverAndUsesNothingUp() {
        CallLimit limit = perMinute(1);
        Runnable gone = onPermit("gone");
        limit.acquirePermit(never);
        limit.acquirePermit(gone);
        limit.acquirePermit(onPermit("next"));

        assertThat(limit.cancel(gone)).isTrue();
        clock.advance(MINUTE);
        timer.fire();

        assertThat(permits).containsExactly("next");
    }

    @Test
    void whoGivesUpTooLateIsToldAndPassesTheTurnOnByLeaving() {
        CallLimit limit = inFlight(1);
        Runnable late = onPermit("late");
        limit.acquirePermit(never);
        limit.acquirePermit(late);
        limit.acquirePermit(onPermit("next"));
        limit.releasePermit();

        assertThat(limit.cancel(late)).isFalse();
        limit.releasePermit();

        assertThat(permits).containsExactly("late", "next");
    }

    @Test
    void oneAlarmIsSetForAnyNumberOfWaiters() {
        CallLimit limit = perMinute(1);
        limit.acquirePermit(never);
        for (int i = 0; i < 100; i++) {
            limit.acquirePermit(onPermit("turn " + i));
        }

        assertThat(timer.scheduled()).isEqualTo(1);
    }

    @Test
    void noAlarmIsLeftWhenAllHaveGivenUp() {
        CallLimit limit = perMinute(1);
        Runnable one = onPermit("one");
        Runnable two = onPermit("two");
        limit.acquirePermit(never);
        limit.acquirePermit(one);
        limit.acquirePermit(two);

        limit.cancel(one);
        assertThat(timer.scheduled()).isEqualTo(1);
        limit.cancel(two);

        assertThat(timer.scheduled()).isZero();
    }

    @Test
    void aClockThatIsPutBackMakesNobodyWaitUntilItHasCaughtUp() {
        CallLimit limit = perMinute(1);
        limit.acquirePermit(never);
        clock.advance(Duration.ofHours(-1));
        limit.acquirePermit(onPermit("next"));

        assertThat(timer.waits()).containsExactly(MINUTE);
        clock.advance(MINUTE);
        timer.fire();

        assertThat(permits).containsExactly("next");
    }

    @Test
    void permitsThatAreReleasedAtOnceNeedNoDeepStack() {
        CallLimit limit = inFlight(1);
        limit.acquirePermit(never);
        for (int i = 0; i < 100_000; i++) {
            limit.acquirePermit(new Turn(limit::releasePermit));
        }

        limit.releasePermit();

        assertThat(limit.inFlight()).isZero();
        assertThat(limit.waiting()).isZero();
    }

    @Test
    void nobodyIsLeftWaitingForATimerThatIsStopped() {
        CallLimit limit = perMinute(1);
        limit.acquirePermit(never);
        timer.shutdownNow();

        assertThatThrownBy(() -> limit.acquirePermit(never)).isInstanceOf(RejectedExecutionException.class);
        assertThat(limit.waiting()).isZero();
    }

    @Test
    void whoLeavesIsNotToBlameForATimerThatIsStopped() {
        CallLimit limit = new CallLimit(1, 1, MINUTE, clock, timer);
        limit.acquirePermit(never);
        limit.acquirePermit(onPermit("next"));
        timer.shutdownNow();

        limit.releasePermit();

        assertThat(limit.inFlight()).isZero();
        assertThat(permits).isEmpty();
    }

    @Test
    void zeroMeansNoLimit() {
        CallLimit limit = new CallLimit(0, 0, MINUTE, clock, timer);

        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.acquirePermit(never)).isTrue();
        }
    }

    @Test
    void numbersBelowZeroAndPeriodsWithoutLengthAreRefused() {
        assertThatThrownBy(() -> new CallLimit(-1, 0, MINUTE, clock, timer)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> new CallLimit(0, -2, MINUTE, clock, timer)).hasMessageContaining("not -2");
        assertThatThrownBy(() -> new CallLimit(0, 1, Duration.ZERO, clock, timer))
                .hasMessageContaining("must be positive, not PT0S");
    }

    private CallLimit inFlight(int most) {
        return new CallLimit(most, 0, MINUTE, clock, timer);
    }

    private CallLimit perMinute(int most) {
        return new CallLimit(0, most, MINUTE, clock, timer);
    }

    private Runnable onPermit(String name) {
        return () -> permits.add(name);
    }

    /** One of its own for each that waits. */
    private static final class Turn implements Runnable {
        private final Runnable work;

        Turn(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            work.run();
        }
    }
}
