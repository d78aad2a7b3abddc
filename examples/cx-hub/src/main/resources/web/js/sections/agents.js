import { Counts } from '../counts.js';
import { duration } from '../format.js';
import { Ribbon } from '../graphs/ribbon.js';
import { insertInOrder, mark, paintSoon, parts, tileFrom, write } from '../painter.js';
import { KIND_NAMES, numberOf, stateOf, stateShown } from '../statistics.js';

/** The agents: their state, the time in it, and a ribbon of the states of the last minutes. A tile opens the live calls of its agent. */
export class Agents {
  #part;
  #hub;
  #tiles = new Map();
  #counts;
  #openCalls = null;

  constructor(element, hub) {
    this.#part = parts(element);
    this.#hub = hub;
    this.#counts = new Counts(this.#part.counts);
  }

  update(statistic, now) {
    const figure = this.#hub.figureOf('agents', statistic);
    if (figure === null) {
      return;
    }
    const tile = this.#tiles.get(statistic.objectId) ?? this.#add(statistic.objectId);
    tile.update(figure, statistic, now);
    paintSoon(tile.paint);
    paintSoon(this.#paintCounts);
  }

  tick(now) {
    this.#tiles.forEach((tile) => tile.paintTime(now));
  }

  /** Lets the tiles open the live calls of their agents: open(agent, opener). Without it they are no buttons. */
  enableCalls(open) {
    this.#openCalls = open;
    this.#tiles.forEach((tile) => tile.enableCalls(open));
  }

  #add(id) {
    const tile = new AgentTile(id, this.#hub);
    if (this.#openCalls !== null) {
      tile.enableCalls(this.#openCalls);
    }
    this.#tiles.set(id, tile);
    insertInOrder(this.#part.tiles, tile.element, id);
    this.#part.empty.hidden = true;
    return tile;
  }

  #paintCounts = () => {
    const numbers = Object.fromEntries(Object.keys(KIND_NAMES).map((kind) => [kind, 0]));
    this.#tiles.forEach((tile) => {
      numbers[tile.kind]++;
    });
    this.#counts.paint(Object.entries(KIND_NAMES).map(([kind, name]) => ({ kind, name, number: numbers[kind] })));
  };
}

class AgentTile {
  #id;
  #hub;
  #part;
  #ribbon;
  #state = null;
  #since = null;

  constructor(id, hub) {
    const { tile, part } = tileFrom('agent-tile');
    this.element = tile;
    this.#id = id;
    this.#hub = hub;
    this.#part = part;
    this.#ribbon = new Ribbon(part.graph);
    write(part.name, id);
    part.name.title = id;
  }

  /** The name is a button, which covers the tile. */
  enableCalls(open) {
    if (this.element.dataset.open === undefined) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tile-button';
      button.textContent = this.#id;
      button.setAttribute('aria-haspopup', 'dialog');
      button.addEventListener('click', () => open(this.#id, button));
      this.#part.name.replaceChildren(button);
      mark(this.element, 'open', 'false');
    }
  }

  get kind() {
    return this.#state === null ? 'away' : stateShown(this.#state).kind;
  }

  update(figure, statistic, now) {
    if (figure === 'state') {
      this.#updateState(stateOf(statistic), now);
    } else if (figure === 'timeInState') {
      const seconds = numberOf(statistic);
      this.#since = seconds === null ? this.#since : statistic.timestamp - seconds * 1000;
    }
  }

  #updateState(state, now) {
    this.#state = state?.name ?? null;
    this.#since = state?.since ?? now;
    this.#ribbon.add(Math.min(this.#since, now), this.kind);
  }

  paint = () => {
    mark(this.element, 'kind', this.kind);
    write(this.#part.state, this.#state === null ? 'Not known' : stateShown(this.#state).label);
    this.paintTime(this.#hub.now());
  };

  paintTime(now) {
    write(this.#part.time, this.#since === null ? '–' : duration((now - this.#since) / 1000));
    this.#ribbon.paint(now);
  }
}
