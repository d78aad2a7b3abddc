import { count, recently } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { Rows } from '../rows.js';

const FAILED = /fail|error|cancel|abort|terminat/i;
// Why something does not work, the most severe first.
const FAILURES = ['failure', 'readFailure', 'requestFailure', 'historyFailure'];

/** Contacts: the last exports of Genesys with their progress, and the rows of the table that they are written to. */
export class Exports {
  #element;
  #part;
  #hub;
  #exports;
  #contacts;
  #shown = { history: [], progress: [], stored: [], counts: [], contacts: [], health: { failure: '' } };

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#exports = new Rows(this.#part.exports, 'export');
    this.#contacts = new Rows(this.#part.contacts, 'contact');
  }

  /** A message of the hub: the vendor's history, the progress of running exports, the exports and contacts of the table, or a failure. */
  show(key, data) {
    this.#shown[key] = data;
    // A hub without a key for exports does not show the section.
    this.#element.hidden = false;
    paintSoon(this.#paint);
  }

  tick() {
    paintSoon(this.#paint);
  }

  #paint = () => {
    const { history, progress, stored, counts, contacts, health } = this.#shown;
    const now = this.#hub.now();
    const failure = FAILURES.map((key) => this.#shown[key] ?? '').find((text) => text !== '') ?? health.failure;
    writeWhole(this.#part.failure, failure);
    write(this.#part.count, counts.length === 0 ? '–' : count(counts[0].count, 'contact', 'contacts'));
    this.#part.noExports.hidden = history.length > 0;
    this.#part.noContacts.hidden = contacts.length > 0;
    const shown = history.map((record) => exportShown(record, byId(progress, record), byId(stored, record)));
    this.#exports.paint(shown, (part, each) => paintExport(part, each, now));
    this.#contacts.paint(contacts, (part, contact) => paintContact(part, contact, now));
  };
}

function byId(list, { id }) {
  return list.find((each) => String(each.id) === String(id));
}

/** An export as the page shows it: what the vendor says of it, and what the hub has written of it. */
function exportShown({ id, title, status, createdDate, fileName, fileSize, progress }, followed, written) {
  const percent = Math.min(100, Math.max(0, Number(followed?.progress ?? progress) || 0));
  const base = { id, title: title ?? '', created: Date.parse(createdDate), percent, running: false, kind: 'away', state: status ?? '' };
  const facts = [...size(fileSize), ...rows(written)].join(', ');
  if (written?.complete) {
    return { ...base, kind: 'ready', state: 'In the table', facts };
  }
  if (written !== undefined) {
    return { ...base, kind: 'wrapup', state: 'Is written', facts };
  }
  if (fileName) {
    return { ...base, kind: 'paused', state: 'Exported', facts };
  }
  if (FAILED.test(base.state)) {
    return { ...base, kind: 'refused', facts };
  }
  return { ...base, kind: 'talking', state: `${percent} %`, running: true, facts };
}

function size(bytes) {
  return bytes > 0 ? [bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`] : [];
}

function rows(written) {
  if (written === undefined) {
    return [];
  }
  const { files, stored, refused } = written;
  return [count(files, 'file', 'files'), count(stored, 'row', 'rows'), ...(refused > 0 ? [`${count(refused, 'record', 'records')} left out`] : [])];
}

function paintExport(part, { title, kind, state, created, percent, running, facts }, now) {
  writeWhole(part.title, title);
  mark(part.kind, 'kind', kind);
  write(part.state, state);
  write(part.at, Number.isNaN(created) ? '' : recently(created, now));
  part.bar.hidden = !running;
  part.bar.setAttribute('aria-valuenow', String(percent));
  part.bar.setAttribute('aria-label', `Progress of ${title}`);
  part.meter.style.transform = `scaleX(${percent / 100})`;
  write(part.facts, facts);
}

function paintContact(part, { id, created, firstName, lastName, phone, email }, now) {
  const at = Date.parse(created);
  writeWhole(part.name, `${firstName} ${lastName}`.trim() || id);
  writeWhole(part.email, email);
  writeWhole(part.phone, phone);
  write(part.at, Number.isNaN(at) ? created : recently(at, now));
}
