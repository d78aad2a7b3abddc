import { SVG } from './window.js';

const LEFT = 38;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 24;
const DAY_WIDTH = 64;

/** The average scores of teams as lines over days. Drawn in the pixels of its element, so that its texts keep their size. */
export class Scores {
  #element;
  #svg = document.createElementNS(SVG, 'svg');
  #chart = { days: [], teams: [] };
  #chosen = null;
  #onChoose;

  /** @param {(day: number | null) => void} onChoose receives the index of the selected day, or null */
  constructor(element, onChoose) {
    this.#element = element;
    this.#onChoose = onChoose;
    this.#svg.setAttribute('role', 'img');
    element.append(this.#svg);
    element.addEventListener('pointermove', (event) => this.#choose(this.#dayAt(event.clientX)));
    element.addEventListener('pointerleave', () => this.#choose(null));
    element.addEventListener('keydown', (event) => this.#step(event));
    element.addEventListener('blur', () => this.#choose(null));
    new ResizeObserver(() => this.paint()).observe(element);
  }

  show(chart) {
    this.#chart = chart;
    this.#svg.setAttribute('aria-label', this.#description());
    this.paint();
  }

  paint() {
    const { width, height } = this.#element.getBoundingClientRect();
    if (width === 0 || this.#chart.days.length === 0) {
      return;
    }
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const scale = this.#scale(width, height);
    this.#svg.replaceChildren(
      ...scoreRules(scale, width),
      ...this.#dayNames(scale, width, height),
      ...this.#chosenRule(scale, height),
      ...this.#chart.teams.flatMap((team, index) => line(team, index, scale)),
    );
  }

  #scale(width, height) {
    const all = this.#chart.teams.flatMap((team) => team.scores).filter((score) => score !== null);
    const low = Math.max(0, Math.floor(Math.min(...all) / 10) * 10);
    const high = Math.max(low + 10, Math.min(100, Math.ceil(Math.max(...all) / 10) * 10));
    const days = Math.max(1, this.#chart.days.length - 1);
    return {
      low,
      high,
      x: (day) => LEFT + (day / days) * (width - LEFT - RIGHT),
      y: (score) => TOP + ((high - score) / (high - low)) * (height - TOP - BOTTOM),
    };
  }

  #dayNames(scale, width, height) {
    const { days } = this.#chart;
    const every = Math.max(1, Math.ceil((days.length * DAY_WIDTH) / (width - LEFT - RIGHT)));
    return days.flatMap((day, index) => {
      // Counted back from the last day, the most relevant one.
      if ((days.length - 1 - index) % every !== 0) {
        return [];
      }
      const last = index === days.length - 1;
      return [text(dayName(day), scale.x(index) + (last ? RIGHT : 0), height - 6, last ? 'end' : 'middle')];
    });
  }

  #chosenRule(scale, height) {
    const x = this.#chosen === null ? null : scale.x(this.#chosen);
    return x === null ? [] : [draw('line', { class: 'chosen', x1: x, x2: x, y1: TOP, y2: height - BOTTOM })];
  }

  #dayAt(clientX) {
    const { left, width } = this.#element.getBoundingClientRect();
    const days = this.#chart.days.length;
    const part = (clientX - left - LEFT) / (width - LEFT - RIGHT);
    return days === 0 ? null : Math.min(days - 1, Math.max(0, Math.round(part * (days - 1))));
  }

  #step(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const last = this.#chart.days.length - 1;
    if (by !== undefined && last >= 0) {
      event.preventDefault();
      this.#choose(Math.min(last, Math.max(0, (this.#chosen ?? last) + by)));
    }
  }

  #choose(day) {
    if (day !== this.#chosen) {
      this.#chosen = day;
      this.#onChoose(day);
      this.paint();
    }
  }

  #description() {
    const { days, teams } = this.#chart;
    return `Average scores of ${teams.length} teams from ${days[0]} to ${days.at(-1)}. The arrow keys go through the days.`;
  }
}

/** A day such as 21 Nov. */
export function dayName(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

function scoreRules({ low, high, y }, width) {
  const step = high - low > 50 ? 20 : 10;
  const scores = [];
  for (let score = low; score <= high; score += step) {
    scores.push(score);
  }
  return scores.flatMap((score) => [
    draw('line', { class: 'rule', x1: LEFT, x2: width - RIGHT, y1: y(score), y2: y(score) }),
    text(`${score} %`, LEFT - 6, y(score) + 4, 'end'),
  ]);
}

/** A team's line, which has a gap where there is no score, and a dot for a score between two gaps. */
function line({ scores }, index, { x, y }) {
  let path = '';
  const dots = [];
  scores.forEach((score, day) => {
    if (score !== null) {
      const follows = day > 0 && scores[day - 1] !== null;
      path += `${follows ? 'L' : 'M'}${x(day).toFixed(1)} ${y(score).toFixed(1)}`;
      if (!follows && (scores[day + 1] ?? null) === null) {
        dots.push(draw('circle', { cx: x(day), cy: y(score), r: 3, 'data-team': index }));
      }
    }
  });
  return [draw('path', { d: path, 'data-team': index }), ...dots];
}

function text(words, x, y, anchor) {
  const element = draw('text', { x, y, 'text-anchor': anchor });
  element.textContent = words;
  return element;
}

function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, String(value)));
  return element;
}
