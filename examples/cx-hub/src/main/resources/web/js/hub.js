/** What the hub says about itself, and its clock. */
export class Hub {
  #clockOffset = 0;
  #figures = new Map();
  serviceLevelTarget = 80;

  /** Takes the hub's clock over, because a wall display's own may be wrong by minutes. */
  setClock(hubMillis) {
    this.#clockOffset = hubMillis - Date.now();
  }

  /** The hub's time in epoch milliseconds. */
  now() {
    return Date.now() + this.#clockOffset;
  }

  /** Takes the hub's settings over: `figures` says by section which statistic fills which place of a tile. */
  configure({ serviceLevelTarget, figures, source }) {
    this.serviceLevelTarget = serviceLevelTarget;
    this.#figures = new Map(Object.entries(figures).map(([section, places]) => [section, byStatistic(places)]));
    const shown = document.getElementById('source');
    shown.textContent = source;
    shown.hidden = false;
  }

  /** The place of a section's tile that the statistic fills, or null. */
  figureOf(section, statistic) {
    return this.#figures.get(section)?.get(statistic.name) ?? null;
  }
}

function byStatistic(places) {
  return new Map(Object.entries(places).map(([place, statistic]) => [statistic, place]));
}
