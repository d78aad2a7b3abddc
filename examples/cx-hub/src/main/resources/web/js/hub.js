/** The description of the hub, and its clock. */
export class Hub {
  #clockOffset = 0;
  #figures = new Map();
  #queues = new Map();
  serviceLevelTarget = 80;

  /** Uses the hub's clock, because that of a wall display may be wrong by minutes. */
  setClock(hubMillis) {
    this.#clockOffset = hubMillis - Date.now();
  }

  /** The hub's time in epoch milliseconds. */
  now() {
    return Date.now() + this.#clockOffset;
  }

  /** Uses the hub's settings: `figures` maps the fields of a section's tiles to their statistics, `waitTimes` are the virtual queues of the `queues`. */
  configure({ serviceLevelTarget, figures, source, queues = [], waitTimes = [] }) {
    this.serviceLevelTarget = serviceLevelTarget;
    this.#queues = new Map(waitTimes.map((virtualQueue, place) => [virtualQueue.trim(), (queues[place] ?? virtualQueue).trim()]));
    this.#figures = new Map(Object.entries(figures).map(([section, places]) => [section, byStatistic(places)]));
    const shown = document.getElementById('source');
    shown.textContent = source;
    shown.hidden = false;
  }

  /** The queue whose virtual queue this is. */
  queueOf(virtualQueue) {
    return this.#queues.get(virtualQueue) ?? virtualQueue;
  }

  /** The field of a section's tile that shows the statistic, or null. */
  figureOf(section, statistic) {
    return this.#figures.get(section)?.get(statistic.name) ?? null;
  }
}

function byStatistic(places) {
  return new Map(Object.entries(places).map(([place, statistic]) => [statistic, place]));
}
