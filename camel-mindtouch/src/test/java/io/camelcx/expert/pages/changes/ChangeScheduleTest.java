// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From when on a poll asks, so that nothing is missed and an idle poll stays cheap. */
class ChangeScheduleTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final DeliveredPages delivered = new DeliveredPages();
    private final ChangeSchedule schedule = new ChangeSchedule(Optional.of(Instant.EPOCH), OVERLAP, delivered);
    private ChangePosition position = ChangePosition.NONE;

    private static Instant minute(long number) {
        return START.plus(Duration.ofMinutes(number));
    }

    private TimeWindow poll(Instant now) {
        TimeWindow window = schedule.next(position, now).orElseThrow();
        position = position.changesTaken(window.upto());
        schedule.taken(window.upto());
        schedule.passed(window);
        return window;
    }

    private void deliverMany(Instant time) {
        for (long id = 0; id < 600; id++) {
            delivered.add(id, 0, time);
        }
    }

    @Test
    void theFirstPollReadsFromTheBeginningToTheSecond() {
        assertThat(poll(minute(0).plusMillis(700))).isEqualTo(new TimeWindow(Instant.EPOCH, minute(0)));
    }

    @Test
    void aLaterPollReachesBackByTheOverlap() {
        poll(minute(0));

        assertThat(poll(minute(1))).isEqualTo(new TimeWindow(minute(-2), minute(1)));
        assertThat(poll(minute(2))).isEqualTo(new TimeWindow(minute(-1), minute(2)));
    }

    @Test
    void aPollAfterARestartReachesBackByTheOverlap() {
        position = position.changesTaken(minute(0));

        assertThat(poll(minute(60))).isEqualTo(new TimeWindow(minute(-2), minute(60)));
    }

    @Test
    void doesNotReachBackBeforeTheBeginning() {
        ChangeSchedule fromNowOn = new ChangeSchedule(Optional.of(minute(0)), OVERLAP, delivered);
        TimeWindow first = fromNowOn.next(position, minute(0)).orElseThrow();
        fromNowOn.passed(first);

        TimeWindow second =
                fromNowOn.next(position.changesTaken(first.upto()), minute(1)).orElseThrow();
        assertThat(second).isEqualTo(new TimeWindow(minute(0), minute(1)));
        fromNowOn.passed(second);
        TimeWindow third =
                fromNowOn.next(position.changesTaken(second.upto()), minute(10)).orElseThrow();
        fromNowOn.passed(third);

        assertThat(fromNowOn.next(position.changesTaken(third.upto()), minute(11)))
                .contains(new TimeWindow(minute(8), minute(11)));
    }

    @Test
    void aLargeOverlapIsCheckedOnlyWhenItHasDoubled() {
        poll(minute(0));
        poll(minute(1));
        deliverMany(minute(0).plusSeconds(1));

        assertThat(poll(minute(1).plusSeconds(20)))
                .isEqualTo(new TimeWindow(minute(1), minute(1).plusSeconds(20)));
        assertThat(schedule.overdue(position, minute(2))).isEmpty();
        assertThat(poll(minute(2))).isEqualTo(new TimeWindow(minute(1).plusSeconds(20), minute(2)));
        Instant later = minute(3).plusSeconds(1);
        TimeWindow again = schedule.overdue(position, later).orElseThrow();
        assertThat(again).isEqualTo(new TimeWindow(minute(-1), later));
        schedule.confirmed(again, position);

        // The dense second is older than the overlap now, and settled.
        assertThat(schedule.overdue(position, minute(4))).isEmpty();
        assertThat(poll(minute(4))).isEqualTo(new TimeWindow(minute(1).plusSeconds(1), minute(4)));
    }

    @Test
    void anInterruptedCrawlReachesBackHoweverMuchItHasDelivered() {
        position = position.changesTaken(minute(0));
        deliverMany(minute(0));

        assertThat(poll(minute(1))).isEqualTo(new TimeWindow(minute(-2), minute(1)));
    }

    @Test
    void aCheckConfirmsNothingThatWasNotReadYet() {
        poll(minute(0));
        deliverMany(minute(0));
        TimeWindow again = schedule.overdue(position, minute(60)).orElseThrow();

        schedule.confirmed(again, position);

        assertThat(poll(minute(60))).isEqualTo(new TimeWindow(minute(0), minute(60)));
    }

    @Test
    void aClockBeforeThePositionYieldsNoWindow() {
        position = position.changesTaken(minute(60));

        assertThat(schedule.next(position, minute(0))).isEqualTo(Optional.empty());
    }
}
