import { count, duration } from '../format.js';
import { chartOf } from '../graphs/score-chart.js';
import { dayName, Scores } from '../graphs/scores.js';
import { mark, paintSoon, parts, tileFrom, write } from '../painter.js';

const DAY = 86_400_000;

// The texts for the steps of the extraction.
const STEPS = {
  IDLE: 'Waits for the next day',
  SUBMITTING: 'Waits for its turn',
  WAITING: 'CXone prepares the file',
  DOWNLOADING: 'Downloads the file',
  DELIVERING: 'Writes the table',
};

/** Quality: the average score by day and team, and the progress of their extraction. */
export class Quality {
  #element;
  #part;
  #hub;
  #graph;
  #teams = [];
  #day = null;
  #shown = { scores: { days: [], teams: [], moreTeams: 0 }, period: null, health: null, failure: '' };

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#graph = new Scores(this.#part.chart, (day) => {
      this.#day = day;
      paintSoon(this.#paintTeams);
    });
  }

  /** A message of the hub: the scores, the days that are extracted, the health of the extraction, or why the table cannot be written. */
  show(key, data) {
    this.#shown[key] = key === 'scores' ? chartOf(data) : data;
    // A hub without CXone does not show the section.
    this.#element.hidden = false;
    paintSoon(key === 'scores' ? this.#paintScores : this.#paintExtraction);
  }

  tick() {
    paintSoon(this.#paintExtraction);
  }

  #paintScores = () => {
    const { scores } = this.#shown;
    const some = scores.days.length > 0;
    this.#part.empty.hidden = some;
    this.#part.chart.hidden = !some;
    write(this.#part.more, scores.moreTeams > 0 ? `and ${count(scores.moreTeams, 'team', 'teams')} with fewer evaluations` : '');
    if (some) {
      this.#graph.show(scores);
    }
    this.#paintTeams();
  };

  #paintTeams = () => {
    const { days, teams } = this.#shown.scores;
    const day = Math.min(this.#day ?? days.length - 1, days.length - 1);
    write(this.#part.day, days.length === 0 ? '' : dayName(days[day]));
    while (this.#teams.length < teams.length) {
      const { tile, part } = tileFrom('team');
      mark(tile, 'team', String(this.#teams.length));
      this.#part.teams.append(tile);
      this.#teams.push({ tile, part });
    }
    this.#teams.forEach(({ tile, part }, index) => {
      tile.hidden = index >= teams.length;
      if (!tile.hidden) {
        paintTeam(part, teams[index], day);
      }
    });
  };

  #paintExtraction = () => {
    const { period, health } = this.#shown;
    if (period === null || health === null) {
      return;
    }
    const last = new Date(this.#hub.now() - period.lag * DAY).toISOString().slice(0, 10);
    const all = daysBetween(period.first, last) + 1;
    const done = Math.min(all, Math.max(0, daysBetween(period.first, health['next.day'] ?? period.first)));
    const detail = (name) => health[`extraction.${name}`] ?? '';
    const [of, step, job] = ['of', 'step', 'job'].map(detail);
    const failure = this.#shown.failure || health.failure;
    const busy = of !== '';
    write(this.#part.step, failure !== '' && !busy ? 'Waits to try again' : STEPS[step] ?? step);
    write(this.#part.of, busy ? of.replace(/^.*, /, '') : '');
    write(this.#part.done, `${done} of ${count(all, 'day', 'days')}`);
    this.#part.meter.style.transform = `scaleX(${all > 0 ? done / all : 1})`;
    write(this.#part.time, busy ? duration((this.#hub.now() - Date.parse(detail('since'))) / 1000) : '–');
    write(this.#part.bytes, `${Math.ceil(Number(detail('bytes')) / 1024).toLocaleString('en')} KiB`);
    write(this.#part.rows, Number(detail('rows')).toLocaleString('en'));
    write(this.#part.job, job === '' ? '–' : job);
    this.#part.job.title = job;
    write(this.#part.failure, failure);
  };
}

function paintTeam(part, { name, scores }, day) {
  write(part.name, name === '' ? 'Without a team' : name);
  part.name.title = name;
  write(part.score, scores[day] === null ? '–' : `${scores[day].toFixed(1)} %`);
}

function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
