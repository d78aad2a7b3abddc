// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.quality.ScoreChart.DailyScore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreChartTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void aDayWithoutEvaluationsIsAGap() {
        ScoreChart chart = ScoreChart.of(List.of(
                new DailyScore(DAY, "Support", 80.04, 3), new DailyScore(DAY.plusDays(2), "Support", 90.06, 1)));

        assertThat(chart.days()).containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
        assertThat(chart.teams()).singleElement().satisfies(team -> {
            assertThat(team.scores()).containsExactly(80.0, null, 90.1);
            assertThat(team.evaluations()).isEqualTo(4);
        });
    }

    @Test
    void theTeamsWithTheMostEvaluationsAreShownOrderedByName() {
        List<DailyScore> scores = IntStream.rangeClosed(1, 10)
                .mapToObj(team -> new DailyScore(DAY, "Team " + (char) ('A' + 10 - team), 50, team))
                .toList();

        ScoreChart chart = ScoreChart.of(scores);

        assertThat(chart.teams())
                .extracting(ScoreChart.Team::name)
                .containsExactly("Team A", "Team B", "Team C", "Team D", "Team E", "Team F", "Team G", "Team H");
        assertThat(chart.moreTeams()).isEqualTo(2);
    }

    @Test
    void withoutScoresTheChartIsEmpty() {
        assertThat(ScoreChart.of(List.of()).days()).isEmpty();
    }
}
