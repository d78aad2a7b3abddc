// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a window of time that holds too much is made smaller. */
class TimeWindowTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private static Instant second(long number) {
        return START.plusSeconds(number);
    }

    private static TimeWindow window(long from, long to) {
        return new TimeWindow(second(from), second(to));
    }

    @Test
    void isCutWhereHalfOfWhatIsSeenLiesBefore() {
        List<Instant> seen =
                IntStream.range(0, 100).mapToObj(i -> second(i / 10)).toList();

        assertThat(window(0, 1000).split(seen)).containsExactly(window(0, 5), window(5, 1000));
    }

    @Test
    void aSecondThatHoldsMostLiesInsideOfAPartOfItsOwn() {
        List<Instant> seen = Collections.nCopies(1000, second(500));

        assertThat(window(0, 1000).split(seen)).containsExactly(window(0, 499), window(499, 501), window(501, 1000));
    }

    @Test
    void aSecondAtTheEndIsCutOff() {
        List<Instant> seen = Collections.nCopies(1000, second(10));

        assertThat(window(0, 10).split(seen)).containsExactly(window(0, 9), window(9, 10));
    }

    @Test
    void isHalvedWhereNothingElseHelps() {
        List<Instant> seen = List.of(second(0), second(0), second(0), second(1), second(2), second(3), second(4));

        assertThat(window(1, 9).split(seen)).isNotEmpty();
    }

    @Test
    void isNotSplitBelowASecond() {
        assertThat(window(5, 6).split(Collections.nCopies(1000, second(5)))).isEmpty();
        assertThat(window(4, 6).split(Collections.nCopies(1000, second(5)))).isEmpty();
    }

    @Test
    void partsLeaveNoGapAndAreSmaller() {
        for (int dense = 0; dense <= 20; dense++) {
            List<TimeWindow> parts = window(0, 20).split(Collections.nCopies(9, second(dense)));

            assertThat(parts).isNotEmpty().doesNotContain(window(0, 20));
            assertThat(parts.get(0).since()).isEqualTo(second(0));
            assertThat(parts.get(parts.size() - 1).upto()).isEqualTo(second(20));
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).since()).isEqualTo(parts.get(i - 1).upto());
            }
        }
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> window(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
