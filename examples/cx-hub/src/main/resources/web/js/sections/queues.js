import { count, duration } from '../format.js';
import { Sparkline } from '../graphs/sparkline.js';
import { insertInOrder, mark, paintSoon, parts, tileFrom, write } from '../painter.js';
import { numberOf } from '../statistics.js';

// Below this fraction of the target a queue is far below it.
const BAD = 0.75;
// Why a waiting time is not known, by the vendor's codes.
const UNKNOWN = { '-1': 'no calls', '-2': 'no agents' };

/** The queues: calls waiting with a graph, the longest wait, the service level against its target. */
export class Queues {
  #part;
  #hub;
  #tiles = new Map();

  constructor(element, hub) {
    this.#part = parts(element);
    this.#hub = hub;
  }

  update(statistic, now) {
    const figure = this.#hub.figureOf('queues', statistic);
    if (figure === null) {
      return;
    }
    const tile = this.#tiles.get(statistic.objectId) ?? this.#add(statistic.objectId);
    tile.update(figure, numberOf(statistic), now);
    paintSoon(tile.paint);
    paintSoon(this.#paintSum);
  }

  tick(now) {
    this.#tiles.forEach((tile) => tile.paintGraph(now));
  }

  /** The estimated waiting time of a virtual queue, which is that of a tile, or has its name. */
  showWaitTime(virtualQueue, estimate) {
    const id = this.#hub.queueOf(virtualQueue);
    const tile = this.#tiles.get(id) ?? this.#add(id);
    tile.estimate = estimate;
    paintSoon(tile.paint);
  }

  #add(id) {
    const tile = new QueueTile(id, this.#hub);
    this.#tiles.set(id, tile);
    insertInOrder(this.#part.tiles, tile.element, id);
    this.#part.empty.hidden = true;
    return tile;
  }

  #paintSum = () => {
    const tiles = [...this.#tiles.values()];
    const waiting = tiles.reduce((sum, tile) => sum + (tile.waiting ?? 0), 0);
    const longest = tiles.reduce((most, tile) => Math.max(most, tile.longest ?? 0), 0);
    const wait = waiting > 0 ? `, the longest for ${duration(longest)}` : '';
    write(this.#part.sum, `${count(waiting, 'call', 'calls')} waiting${wait}`);
  };
}

class QueueTile {
  #hub;
  #part;
  #graph;
  estimate = null;
  #figures = { waiting: null, longest: null, service: null };

  constructor(id, hub) {
    const { tile, part } = tileFrom('queue-tile');
    this.element = tile;
    this.#hub = hub;
    this.#part = part;
    this.#graph = new Sparkline(part.graph);
    write(part.name, id);
    part.name.title = id;
  }

  get waiting() {
    return this.#figures.waiting;
  }

  get longest() {
    return this.#figures.longest;
  }

  update(figure, number, now) {
    this.#figures[figure] = number;
    if (figure === 'waiting' && number !== null) {
      this.#graph.add(now, number);
    }
  }

  paint = () => {
    const { waiting, longest, service } = this.#figures;
    write(this.#part.waiting, waiting === null ? '–' : waiting.toLocaleString('en'));
    write(this.#part.longest, longest === null ? '–' : duration(longest));
    write(this.#part.service, service === null ? '–' : `${Math.round(service)} %`);
    this.#paintLevel(service);
    this.#paintEstimate();
  };

  #paintEstimate() {
    this.#part.estimate.hidden = this.estimate === null;
    if (this.estimate !== null) {
      const { estimatedWaitTime: seconds, resultCode, message = '' } = this.estimate;
      const unknown = UNKNOWN[resultCode] ?? '–';
      write(this.#part.waitTime, Number(seconds) >= 0 ? duration(Number(seconds)) : unknown);
      this.#part.waitTime.title = message;
    }
  }

  #paintLevel(service) {
    const target = this.#hub.serviceLevelTarget;
    const level = service === null ? 'none' : service >= target ? 'good' : service >= target * BAD ? 'low' : 'bad';
    const words = { none: '', good: 'On target', low: 'Below target', bad: 'Far below target' };
    mark(this.element, 'level', level);
    write(this.#part.level, words[level]);
    this.#part.meter.style.transform = `scaleX(${Math.min(100, Math.max(0, service ?? 0)) / 100})`;
    this.#part.target.style.left = `${target}%`;
  }

  paintGraph(now) {
    this.#graph.paint(now);
  }
}
