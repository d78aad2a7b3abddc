import { count, day, recently, timeOfDay } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { Rows } from '../rows.js';
import { SearchBox } from '../search.js';

// The kinds of changes, with their colours.
const KINDS = {
  added: ['ready', 'Added'],
  edited: ['talking', 'Edited'],
  moved: ['wrapup', 'Moved'],
  deleted: ['away', 'Deleted'],
};

/** Knowledge: a search over the copy of a site's pages, its progress, and its latest changes. */
export class Knowledge {
  #element;
  #part;
  #hub;
  #changes;
  #shown = { copy: null, latest: [], health: null, goal: 0, writeFailure: '', readFailure: '' };

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#changes = new Rows(this.#part.changes, 'page-change');
    new SearchBox(this.#part);
  }

  /** A message of the hub: the copy, its latest changes, the health of its route, when it is complete, or why it cannot be written or read. */
  show(key, data) {
    this.#shown[key] = data;
    // A hub without a site does not show the section.
    this.#element.hidden = false;
    paintSoon(this.#paint);
  }

  tick() {
    // Nothing in this section depends on the time.
  }

  #paint = () => {
    const { copy, latest, health, goal, writeFailure, readFailure } = this.#shown;
    write(this.#part.failure, writeFailure || readFailure || (health?.failure ?? ''));
    if (copy !== null && health !== null) {
      this.#paintCopy(copy[0], Date.parse(health['changes.upto'] ?? '') || 0, goal);
      this.#paintChanges(latest);
    }
  };

  #paintCopy({ pages, since }, upto, goal) {
    const complete = upto >= goal;
    write(this.#part.pages, count(pages, 'page', 'pages'));
    write(this.#part.step, complete ? `As the site was at ${timeOfDay(upto)}` : copying(pages, upto));
    mark(this.#part.copy, 'complete', String(complete));
    this.#part.meter.style.transform = `scaleX(${complete ? 1 : progress(Date.parse(since), upto, goal)})`;
  }

  #paintChanges(changes) {
    this.#part.empty.hidden = changes.length > 0;
    this.#changes.paint(changes, (part, change) => paintChange(part, change, this.#hub.now()));
  }
}

function copying(pages, upto) {
  return pages === 0 || upto === 0 ? 'Copies the first pages' : `Copies: all that was last changed before ${day(upto)} is here`;
}

/** Pages are copied in the order of their last change: the part of that time that is done. */
function progress(since, upto, goal) {
  return since > 0 && goal > since ? Math.min(1, Math.max(0, (upto - since) / (goal - since))) : 0;
}

function paintChange(part, { kind, title, path, oldPath, at }, now) {
  const [colour, name] = KINDS[kind] ?? ['away', kind];
  mark(part.kind, 'kind', colour);
  write(part.name, name);
  writeWhole(part.title, title);
  write(part.at, recently(new Date(at).getTime(), now));
  writeWhole(part.path, oldPath === '' ? place(path) : `${place(oldPath)} → ${place(path)}`);
}

function place(path) {
  return `/${path}`;
}
