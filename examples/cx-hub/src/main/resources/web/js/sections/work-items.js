import { Counts } from '../counts.js';
import { duration, timeOfDay } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { Rows } from '../rows.js';

// The states that a work item passes through, in their order, with their colours. Others keep the vendor's name.
const STATES = {
  Queued: ['away', 'Queued'],
  Routing: ['paused', 'Routing'],
  Assigned: ['wrapup', 'Assigned'],
  InProgress: ['talking', 'In progress'],
};
const ENDED = { kind: 'ready', name: 'Ended' };
const REFUSED = { kind: 'refused', name: 'Refused' };
const MAX_REFUSALS = 5;

/** The work items: their number by state, the latest ones, and the rows that were refused. */
export class WorkItems {
  #element;
  #part;
  #hub;
  #counts;
  #items;
  #refusals;
  #shown = { counts: null, latest: [], refusals: [], waiting: {} };

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#counts = new Counts(this.#part.counts);
    this.#items = new Rows(this.#part.items, 'work-item');
    this.#refusals = new Rows(this.#part.refusals, 'refusal');
  }

  /** A message of the hub: the counts, the latest items, the refusals, or the reason of a wait. */
  show(key, data) {
    this.#shown[key] = data;
    paintSoon(this.#paint);
  }

  tick(now) {
    this.#items.paint(this.#shown.latest, ({ age }, item) => paintAge(age, item, now));
  }

  #paint = () => {
    const { counts, latest, refusals, waiting } = this.#shown;
    // A hub without work items does not show the section.
    this.#element.hidden = counts === null;
    this.#paintCounts(counts);
    this.#paintWaiting(waiting);
    this.#part.empty.hidden = latest.length > 0;
    this.#part.none.hidden = refusals.length > 0;
    this.#items.paint(latest, (part, item) => paintItem(part, item, this.#hub.now()));
    this.#refusals.paint(refusals.slice(-MAX_REFUSALS).reverse(), paintRefusal);
  };

  #paintCounts(message) {
    if (message !== null) {
      const { since, counts } = message;
      const states = Object.entries(counts.states).map(([state, number]) => ({ ...stateShown(state), number }));
      states.sort((one, other) => one.place - other.place || one.name.localeCompare(other.name));
      this.#counts.paint([...states, { ...ENDED, number: counts.ended }, { ...REFUSED, number: counts.refused }]);
      write(this.#part.since, `since ${timeOfDay(since)}`);
    }
  }

  #paintWaiting({ externalId, reason }) {
    const text = externalId === undefined ? '' : `${externalId} cannot be created yet: ${reason}`;
    write(this.#part.waiting, text);
    this.#part.waiting.title = text;
  }
}

function paintItem(part, item, now) {
  const { kind, name } = item.endedAt > 0 ? ENDED : stateShown(item.state);
  writeWhole(part.id, item.externalId);
  mark(part.kind, 'kind', kind);
  write(part.state, name);
  writeWhole(part.holder, item.holder === '' ? '–' : item.holder);
  paintAge(part.age, item, now);
}

function paintAge(element, { since, endedAt }, now) {
  write(element, duration(((endedAt > 0 ? endedAt : now) - since) / 1000));
}

function paintRefusal(part, { id, reason, reasonAt }) {
  writeWhole(part.id, id);
  write(part.at, timeOfDay(reasonAt));
  writeWhole(part.reason, reason);
}

function stateShown(state) {
  const place = Object.keys(STATES).indexOf(state);
  const [kind, name] = STATES[state] ?? ['away', state === '' ? 'Not known' : state];
  return { kind, name, place: place < 0 ? Object.keys(STATES).length : place };
}
