import { Counts } from '../counts.js';
import { day, timeOfDay } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { post } from '../post.js';
import { Rows } from '../rows.js';

const MAX_CALLBACKS = 8;
const NEVER = Number.MAX_SAFE_INTEGER;

// The vendor's states, in the order of the counts, with their colours.
const STATES = {
  SCHEDULED: ['away', 'Scheduled'],
  QUEUED: ['paused', 'Queued'],
  ROUTING: ['wrapup', 'Routing'],
  PROCESSING: ['talking', 'Being called'],
  COMPLETED: ['ready', 'Done'],
  CANCELLED: ['refused', 'Cancelled'],
};

/** Callbacks: a form that books one in a free slot, and those that were booked, with their states. */
export class Callbacks {
  #element;
  #part;
  #hub;
  #counts;
  #rows;
  #booked = [];
  #opened = false;

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#counts = new Counts(this.#part.counts);
    this.#rows = new Rows(this.#part.booked, 'callback');
    this.#part.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#book(this.#part.slot.value);
    });
    // What is free changes while the page is open.
    this.#part.slot.addEventListener('focus', () => this.#readSlots());
    this.#part.booked.addEventListener('click', ({ target }) => this.#cancel(target));
  }

  /** The callbacks that were booked, the one that changed last at the end. */
  show(key, data) {
    this.#booked = data;
    // A hub without a callback service does not show the section.
    this.#element.hidden = false;
    if (!this.#opened) {
      this.#opened = true;
      this.#readSlots();
    }
    paintSoon(this.#paint);
  }

  tick() {
    paintSoon(this.#paint);
  }

  async #readSlots() {
    try {
      const answer = await (await fetch('callbacks/slots', { cache: 'no-store' })).json();
      if (answer.error !== undefined) {
        this.#outcome('refused', answer.error);
        return;
      }
      const now = this.#hub.now();
      const times = (answer.slots ?? []).map(({ utcTime }) => utcTime).filter((time) => Date.parse(time) > now);
      const before = this.#part.slot.value;
      // Replacing the options of an open list would close it.
      if (times.join() !== [...this.#part.slot.options].map(({ value }) => value).join()) {
        this.#part.slot.replaceChildren(...times.map((time) => new Option(slotName(time), time, false, time === before)));
      }
      write(this.#part.slotError, times.length === 0 ? 'No slot is free.' : '');
    } catch (failure) {
      this.#outcome('refused', 'The hub does not respond. Try again later.');
    }
  }

  async #book(desiredTime) {
    const phoneNumber = this.#part.phone.value.replace(/[\s()/.-]/g, '');
    this.#part.book.disabled = true;
    this.#part.proposals.replaceChildren();
    const answer = await post('callbacks', { phoneNumber, desiredTime });
    this.#part.book.disabled = false;
    this.#fieldError('phone', 'phoneNumber', answer);
    this.#fieldError('slot', 'desiredTime', answer);
    if (answer.slots !== undefined) {
      this.#propose(answer.slots);
    } else if (answer.error !== undefined) {
      this.#outcome('refused', answer.field ? '' : answer.error);
    } else {
      const known = answer.duplicate ? 'This callback was booked before' : 'Booked';
      this.#outcome('booked', `${known}: ${phoneNumber}, ${slotName(desiredTime)}.`);
    }
    this.#readSlots();
  }

  #fieldError(part, field, { field: refused, error = '' }) {
    const wrong = refused === field;
    write(this.#part[`${part}Error`], wrong ? error : '');
    this.#part[part].setAttribute('aria-invalid', String(wrong));
    if (wrong) {
      this.#part[part].focus();
    }
  }

  #propose(slots) {
    const times = Object.keys(slots);
    this.#outcome('full', times.length === 0 ? 'This time is full now.' : 'This time is full now. Other times are free:');
    this.#part.proposals.replaceChildren(...times.map((time) => {
      const item = document.createElement('li');
      const button = item.appendChild(document.createElement('button'));
      button.type = 'button';
      button.className = 'button';
      button.textContent = slotName(time);
      button.addEventListener('click', () => this.#book(time));
      return item;
    }));
    this.#part.proposals.querySelector('button')?.focus();
  }

  async #cancel(button) {
    if (button.dataset.id !== undefined) {
      button.disabled = true;
      const { error } = await post('callbacks/cancel', { id: button.dataset.id });
      button.disabled = false;
      this.#outcome(error === undefined ? 'booked' : 'refused', error ?? 'The callback is cancelled.');
    }
  }

  #outcome(kind, text) {
    mark(this.#part.outcome, 'kind', kind);
    write(this.#part.outcome, text);
  }

  #paint = () => {
    this.#part.empty.hidden = this.#booked.length > 0;
    this.#counts.paint(Object.entries(STATES).map(([state, [kind, name]]) => (
      { kind, name, number: this.#booked.filter((each) => stateOf(each) === state).length })));
    const shown = [...this.#booked].sort((one, other) => place(one) - place(other)).slice(0, MAX_CALLBACKS);
    this.#rows.paint(shown, paintCallback);
  };
}

/** Those that are open first, by their times; then those that ended last. */
function place({ state, desiredTime = '', stateAt = 0 }) {
  return state === 'COMPLETED' ? NEVER - stateAt : Date.parse(desiredTime) || 0;
}

function stateOf({ state = '', reason = '' }) {
  return state === 'COMPLETED' && /cancel/i.test(reason) ? 'CANCELLED' : state;
}

function paintCallback(part, callback) {
  const { id, phoneNumber = '', desiredTime = '', reason = '' } = callback;
  const state = stateOf(callback);
  const [kind, name] = STATES[state] ?? ['away', state];
  writeWhole(part.phone, phoneNumber === '' ? '–' : phoneNumber);
  mark(part.kind, 'kind', kind);
  writeWhole(part.state, name);
  part.state.title = reason;
  write(part.at, slotName(desiredTime));
  mark(part.cancel, 'id', id);
  part.cancel.setAttribute('aria-label', `Cancel the callback to ${phoneNumber}`);
  part.cancel.hidden = state === 'COMPLETED' || state === 'CANCELLED' || state === 'UNKNOWN';
}

/** The time of day; with the day unless it is today's. */
function slotName(time) {
  const millis = Date.parse(time);
  if (Number.isNaN(millis)) {
    return time;
  }
  const minutes = timeOfDay(millis).slice(0, 5);
  return day(millis) === day(Date.now()) ? minutes : `${new Date(millis).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${minutes}`;
}
