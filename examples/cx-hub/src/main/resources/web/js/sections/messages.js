import { Counts } from '../counts.js';
import { duration } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { Rows } from '../rows.js';

const MAX_CONVERSATIONS = 6;
const MAX_INTERACTIONS = 8;

// The states of a conversation, in the order of the counts, with their colours.
const STATES = {
  waiting: ['paused', 'Waiting'],
  answered: ['talking', 'Answered'],
  delivered: ['ready', 'Delivered'],
  failed: ['refused', 'Not delivered'],
};
const LIVE = ['talking', 'Live'];
const FINISHED = ['ready', 'Finished'];

/** Messages: the conversations with customers, and the interactions that have started and finished. */
export class Messages {
  #element;
  #part;
  #hub;
  #counts;
  #conversations;
  #interactionCounts;
  #interactions;
  #shown = { conversations: [], interactions: [], failure: '' };

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#counts = new Counts(this.#part.counts);
    this.#conversations = new Rows(this.#part.conversations, 'conversation');
    this.#interactionCounts = new Counts(this.#part.interactionCounts);
    this.#interactions = new Rows(this.#part.interactions, 'interaction');
  }

  /** A message of the hub: the entries of the conversations, those of the interactions, or why a message cannot be sent. */
  show(key, data) {
    this.#shown[key] = READERS[key]?.(data) ?? data;
    // A hub without messages does not show the section.
    this.#element.hidden = false;
    paintSoon(this.#paint);
  }

  tick() {
    paintSoon(this.#paint);
  }

  #paint = () => {
    const { conversations, interactions, failure } = this.#shown;
    writeWhole(this.#part.failure, failure);
    const now = this.#hub.now();
    this.#part.none.hidden = conversations.length > 0;
    this.#counts.paint(numbers(STATES, conversations));
    this.#conversations.paint(newest(conversations, MAX_CONVERSATIONS), (part, entry) => paintConversation(part, entry, now));
    this.#part.empty.hidden = interactions.length > 0;
    this.#interactionCounts.paint(numbers({ live: LIVE, finished: FINISHED }, interactions));
    this.#interactions.paint(newest(interactions, MAX_INTERACTIONS), (part, entry) => paintInteraction(part, entry, now));
  };
}

/** A conversation as the page shows it, of the fields that the routes have set. */
function conversation({ id, asked = '', askedAt = 0, answer = '', answerAt = 0, messageId, reported, reportedAt, reason = '' }) {
  const base = { id, asked, answer, reason: '', begun: askedAt || answerAt };
  if (askedAt > answerAt) {
    return { ...base, state: 'waiting', since: askedAt };
  }
  // A report of an earlier text says nothing about the last one.
  if (reported === undefined || reported !== messageId) {
    return { ...base, state: 'answered', since: answerAt };
  }
  return { ...base, state: reason === '' ? 'delivered' : 'failed', reason, since: reportedAt };
}

/** An interaction as the page shows it; that of a hub which has started later may only have an end. */
function interaction({ id, started, startedAt = 0, finished, finishedAt = 0 }) {
  return { id, media: started ?? finished, state: finishedAt > 0 ? 'finished' : 'live', startedAt, finishedAt, begun: startedAt || finishedAt };
}

const READERS = {
  conversations: (entries) => entries.map(conversation),
  interactions: (entries) => entries.map(interaction),
};

function newest(entries, most) {
  return [...entries].sort((one, other) => other.begun - one.begun).slice(0, most);
}

function numbers(states, entries) {
  return Object.entries(states).map(([state, [kind, name]]) => (
    { kind, name, number: entries.filter((entry) => entry.state === state).length }));
}

function paintConversation(part, { id, asked, answer, state, reason, since }, now) {
  const [kind, name] = STATES[state];
  writeWhole(part.id, id);
  mark(part.kind, 'kind', kind);
  write(part.state, name);
  write(part.age, duration((now - since) / 1000));
  part.customer.hidden = asked === '';
  write(part.asked, asked);
  part.agent.hidden = answer === '';
  write(part.answer, answer);
  write(part.reason, reason);
  inOrder(part, state === 'waiting');
}

/** Puts what was said last below: while the customer waits, the agent's text is the earlier one. */
function inOrder({ customer, agent }, agentFirst) {
  if ((agent.nextElementSibling === customer) !== agentFirst) {
    customer[agentFirst ? 'before' : 'after'](agent);
  }
}

function paintInteraction(part, { id, media, state, startedAt, finishedAt }, now) {
  const [kind, name] = state === 'live' ? LIVE : FINISHED;
  writeWhole(part.media, media);
  part.media.title = id;
  mark(part.kind, 'kind', kind);
  write(part.state, name);
  write(part.age, startedAt === 0 ? '–' : duration(((finishedAt || now) - startedAt) / 1000));
}
