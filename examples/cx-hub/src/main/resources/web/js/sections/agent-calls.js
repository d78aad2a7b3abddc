import { activeSession, liveCalls } from '../calls.js';
import { duration } from '../format.js';
import { mark, paintSoon, parts, write, writeWhole } from '../painter.js';
import { post } from '../post.js';
import { Rows } from '../rows.js';

// Well below the time after which the hub closes the session of an agent whose calls no page shows.
const PERIOD = 3000;

/** The live calls of one agent, whose session the hub keeps open while they are shown. */
export class AgentCalls {
  #element;
  #part;
  #hub;
  #calls;
  #agents = new Map();
  #agent = null;
  #opener = null;
  #refusal = '';
  #timer = null;

  constructor(element, hub) {
    this.#element = element;
    this.#part = parts(element);
    this.#hub = hub;
    this.#calls = new Rows(this.#part.calls, 'agent-call');
    this.#part.close.addEventListener('click', () => this.close());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#agent !== null) {
        this.close();
      }
    });
  }

  /** A message of the hub: the session of an agent, the state of the telephone, or the calls; an empty text when the session is closed. */
  show(key, data) {
    const [, agent, part] = /^(.*)\/(session|telephone|calls)$/s.exec(key) ?? [];
    if (agent === undefined) {
      return;
    }
    const known = this.#agents.get(agent) ?? { session: null, telephone: null, calls: [] };
    this.#agents.set(agent, data === '' ? { ...known, [part]: part === 'calls' ? [] : null } : READERS[part](known, data));
    paintSoon(this.#paint);
  }

  /** Shows the calls of an agent. The focus returns to the opener, a button, when they are closed. */
  open(agent, opener) {
    if (this.#agent !== null) {
      mark(this.#opener.closest('.tile'), 'open', 'false');
    }
    this.#agent = agent;
    this.#opener = opener;
    this.#refusal = '';
    mark(opener.closest('.tile'), 'open', 'true');
    this.#element.hidden = false;
    this.#element.focus();
    this.#keep();
    this.#paint();
  }

  close() {
    clearTimeout(this.#timer);
    this.#agent = null;
    this.#element.hidden = true;
    mark(this.#opener.closest('.tile'), 'open', 'false');
    this.#opener.focus();
  }

  tick() {
    paintSoon(this.#paint);
  }

  /** Reports to the hub every few seconds that the calls are shown. */
  async #keep() {
    clearTimeout(this.#timer);
    const agent = this.#agent;
    const { error = '' } = await post('agents/calls', { agent });
    if (agent === this.#agent && agent !== null) {
      this.#refusal = error;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keep(), PERIOD);
      paintSoon(this.#paint);
    }
  }

  #paint = () => {
    if (this.#agent === null) {
      return;
    }
    const { session, telephone, calls } = this.#agents.get(this.#agent) ?? { session: null, telephone: null, calls: [] };
    const failure = this.#refusal || session?.failure || '';
    const shown = failure === '' && session !== null ? calls : [];
    writeWhole(this.#part.title, this.#agent);
    mark(this.#part.state, 'kind', failure === '' ? 'state' : 'failure');
    write(this.#part.state, failure || stateOf(session, telephone, shown));
    // A screen reader reads what changes, not each second.
    write(this.#part.said, shown.map(({ state, direction, party }) => `${state}: ${direction} ${party}.`).join(' '));
    this.#calls.paint(shown, (part, call) => paintCall(part, call, this.#hub.now()));
  };
}

const READERS = {
  session: (known, data) => {
    if (data.failure !== undefined) {
      return { ...known, session: data };
    }
    const active = activeSession(data.data);
    return { session: { active: active !== null }, telephone: active?.dn ?? null, calls: liveCalls(active?.calls, data.at) };
  },
  // The agent may sign in while the page shows the calls.
  telephone: (known, data) => ({ ...known, telephone: data.dn ?? null }),
  calls: (known, data) => ({ ...known, calls: liveCalls(data.data, data.at) }),
};

function stateOf(session, telephone, calls) {
  if (session === null) {
    return 'Opens the session of the agent.';
  }
  const state = telephone?.agentState ?? '';
  if (calls.length > 0) {
    return '';
  }
  if (state === '' || state === 'LoggedOut') {
    return 'The agent is not signed in at the desktop of the vendor.';
  }
  return 'No call at the moment.';
}

function paintCall(part, { kind, state, direction, party, since, attached }, now) {
  mark(part.kind, 'kind', kind);
  write(part.state, state);
  write(part.time, since === null ? '–' : duration((now - since) / 1000));
  write(part.direction, direction);
  write(part.party, party);
  part.none.hidden = attached.length > 0;
  const texts = attached.flatMap(({ key, value }) => [key, value]);
  while (part.attached.children.length > texts.length) {
    part.attached.lastChild.remove();
  }
  texts.forEach((text, index) => {
    const element = part.attached.children[index] ?? part.attached.appendChild(document.createElement(index % 2 === 0 ? 'dt' : 'dd'));
    element.dir = 'auto';
    write(element, text);
  });
}
