// Reads what the session of an agent says. Every field may be missing; lists of keys and values have two forms.

const STATES = {
  Ringing: ['paused', 'Ringing'],
  Dialing: ['paused', 'Dialling'],
  Established: ['talking', 'Talking'],
  Held: ['wrapup', 'On hold'],
};
const ENDED = new Set(['Released', 'Completed']);
const DIRECTIONS = { Inbound: 'Inbound from', Outbound: 'Outbound to', Internal: 'Internal with', Consult: 'Consults' };

/** The part of a session that exists while the agent is signed in, or null. */
export function activeSession(session) {
  return session?.user?.activeSession ?? session?.activeSession ?? null;
}

/** The calls that have not ended, of a list that was read at a time in epoch milliseconds. */
export function liveCalls(list, at) {
  const calls = Array.isArray(list) ? list : list?.calls ?? [];
  return calls.filter(({ state }) => !ENDED.has(state)).map((call) => callShown(call, at));
}

function callShown({ callType = '', state = '', phoneNumber, ani, dnis, participants = [], userData, duration }, at) {
  const [kind, name] = STATES[state] ?? ['away', state];
  const party = [phoneNumber, participants[0]?.number, callType === 'Outbound' ? dnis : ani].find(Boolean);
  const seconds = Number(duration);
  return {
    kind,
    state: name,
    direction: DIRECTIONS[callType] ?? callType,
    party: party ?? 'unknown number',
    since: duration === undefined || !Number.isFinite(seconds) ? null : at - seconds * 1000,
    attached: entries(userData),
  };
}

/** The entries of a list of keys and values, [{ key, type, value }] or a plain object, as texts. */
export function entries(list) {
  const pairs = Array.isArray(list) ? list.map(({ key, value }) => [key, value]) : Object.entries(list ?? {});
  return pairs.map(([key, value]) => ({ key: String(key ?? ''), value: text(value) }));
}

function text(value) {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'object' ? entries(value).map((each) => `${each.key}: ${each.value}`).join(', ') : String(value);
}
