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
public record ScoreChart(List<String> days, List<Team> teams, int moreTeams) {

    /** More lines and colours cannot be distinguished. */
    static final int MAX_TEAMS = 8;

    /** The average score in percent of a team on a day, in UTC. */
    public record DailyScore(LocalDate day, String team, double average, int evaluations) {}

    /** A team's average of each day, null where it was not evaluated, and its total number of evaluations. */
    public record Team(String name, List<Double> scores, int evaluations) {}

    /** A chart of these scores, which are ordered by day, from the first day with a score to the last. */
    static ScoreChart of(List<DailyScore> scores) {
        if (scores.isEmpty()) {
            return new ScoreChart(List.of(), List.of(), 0);
        }
        LocalDate last = scores.get(scores.size() - 1).day();
        List<LocalDate> days = scores.get(0).day().datesUntil(last.plusDays(1)).toList();
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
