// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The average scores as the page draws them.
 *
 * @param days the days in their order, without gaps
 * @param teams the teams by their names, those with the most evaluations if there are too many
 * @param moreTeams the number of omitted teams
 */
record ScoreChart(List<String> days, List<Team> teams, int moreTeams) {

    /** More lines and colours cannot be distinguished. */
    static final int MAX_TEAMS = 8;

    ScoreChart {
        days = List.copyOf(days);
        teams = List.copyOf(teams);
    }

    /**
     * A team's line.
     *
     * @param name its name
     * @param scores its average of each day, null where it was not evaluated
     * @param evaluations the total number of evaluations
     */
    record Team(String name, List<Double> scores, int evaluations) {}

    /** A chart of these scores, from the first day with a score to the last. */
    static ScoreChart of(List<DailyScore> scores) {
        if (scores.isEmpty()) {
            return new ScoreChart(List.of(), List.of(), 0);
        }
        LocalDate first = scores.stream()
                .map(DailyScore::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = scores.stream()
                .map(DailyScore::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        List<Team> teams = teams(scores, days);
        return new ScoreChart(
                days.stream().map(LocalDate::toString).toList(),
                teams.stream()
                        .sorted(Comparator.comparingInt(Team::evaluations).reversed())
                        .limit(MAX_TEAMS)
                        .sorted(Comparator.comparing(Team::name))
                        .toList(),
                Math.max(0, teams.size() - MAX_TEAMS));
    }

    private static List<Team> teams(List<DailyScore> scores, List<LocalDate> days) {
        Map<String, Double[]> averages = new LinkedHashMap<>();
        Map<String, Integer> evaluations = new LinkedHashMap<>();
        for (DailyScore score : scores) {
            averages.computeIfAbsent(score.team(), team -> new Double[days.size()])[days.indexOf(score.day())] =
                    Math.round(score.average() * 10) / 10.0;
            evaluations.merge(score.team(), score.evaluations(), Integer::sum);
        }
        return averages.entrySet().stream()
                .map(team -> new Team(team.getKey(), Arrays.asList(team.getValue()), evaluations.get(team.getKey())))
                .toList();
    }
}
