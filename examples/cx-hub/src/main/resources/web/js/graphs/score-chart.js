// More lines and colours cannot be distinguished.
const MAX_TEAMS = 8;
const DAY = 86_400_000;

/**
 * The average scores as they are drawn: the days from the first one with a score to the last, without gaps; the teams by their names, those
 * with the most evaluations if there are too many, each with its score of every day, null where it was not evaluated; and how many are left out.
 *
 * @param {{day: string, team: string, average: number, evaluations: number}[]} rows ordered by day
 */
export function chartOf(rows) {
  const days = rows.length === 0 ? [] : daysFrom(rows[0].day, rows.at(-1).day);
  const teams = new Map();
  rows.forEach(({ day, team, average, evaluations }) => {
    const one = teams.get(team) ?? { name: team ?? '', scores: days.map(() => null), evaluations: 0 };
    one.scores[days.indexOf(day)] = Math.round(average * 10) / 10;
    one.evaluations += evaluations;
    teams.set(team, one);
  });
  const shown = [...teams.values()].sort((one, other) => other.evaluations - one.evaluations).slice(0, MAX_TEAMS);
  return { days, teams: shown.sort((one, other) => (one.name < other.name ? -1 : 1)), moreTeams: teams.size - shown.length };
}

function daysFrom(first, last) {
  const number = (Date.parse(last) - Date.parse(first)) / DAY;
  return Array.from({ length: number + 1 }, (none, day) => new Date(Date.parse(first) + day * DAY).toISOString().slice(0, 10));
}
