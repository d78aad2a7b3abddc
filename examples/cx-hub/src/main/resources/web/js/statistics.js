// Reads the values of statistics. The vendor defines a value as opaque, so anything unexpected is read as unknown (null).

/** The number of a statistic, or null. */
export function numberOf(statistic) {
  const value = statistic.value;
  if (typeof value === 'number') {
    return value;
  }
  const text = value?.stringValue ?? value?.intValue ?? value?.floatValue;
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The state of an agent with the epoch milliseconds since when, or null. */
export function stateOf(statistic) {
  const value = statistic.value;
  const holder = value?.agent ?? value;
  const name = typeof value === 'string' ? value : holder?.state ?? holder?.status ?? holder?.stringValue;
  if (typeof name !== 'string' || name === '') {
    return null;
  }
  // The times inside a state tree are epoch seconds, the statistic's own time is in milliseconds.
  const since = Number.isFinite(holder?.time) ? holder.time * 1000 : null;
  return { name, since };
}

const KINDS = {
  WaitForNextCall: ['ready', 'Ready'],
  CallInbound: ['talking', 'Talking'],
  CallOutbound: ['talking', 'Calling out'],
  CallInternal: ['talking', 'Internal call'],
  CallConsult: ['talking', 'Consulting'],
  CallRinging: ['talking', 'Ringing'],
  CallDialing: ['talking', 'Dialling'],
  CallOnHold: ['talking', 'On hold'],
  CallUnknown: ['talking', 'On a call'],
  AfterCallWork: ['wrapup', 'After-call'],
  NotReadyForNextCall: ['paused', 'Not ready'],
  LoggedIn: ['paused', 'Signed in'],
  LoggedOut: ['away', 'Signed out'],
  NotMonitored: ['away', 'Not monitored'],
};

/** How a vendor's state is shown: its kind (a colour) and its name for people. An unknown state keeps its own name. */
export function stateShown(name) {
  const [kind, label] = KINDS[name] ?? ['away', name];
  return { kind, label };
}

/** The kinds in the order in which they are counted. */
export const KIND_NAMES = {
  ready: 'Ready',
  talking: 'Talking',
  wrapup: 'After-call',
  paused: 'Not ready',
  away: 'Other',
};
