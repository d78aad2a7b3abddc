import { Activity } from './activity.js';
import { Connections } from './connections.js';
import { Hub } from './hub.js';
import { keepConnected } from './live.js';
import { paintSoon } from './painter.js';
import { AgentCalls } from './sections/agent-calls.js';
import { Agents } from './sections/agents.js';
import { Callbacks } from './sections/callbacks.js';
import { Exports } from './sections/exports.js';
import { Knowledge } from './sections/knowledge.js';
import { Messages } from './sections/messages.js';
import { Quality } from './sections/quality.js';
import { Queues } from './sections/queues.js';
import { SecureMails } from './sections/secure-mails.js';
import { WorkItems } from './sections/work-items.js';

const hub = new Hub();
const connections = new Connections();
const activity = new Activity();

// The sections of statistics: update(statistic, now), which ignores statistics of other sections.
const queues = new Queues(document.getElementById('queues'), hub);
const agents = new Agents(document.getElementById('agents'), hub);
const ofStatistics = [queues, agents];
const agentCalls = new AgentCalls(document.getElementById('agent-calls'), hub);
const callbacks = new Callbacks(document.getElementById('callbacks'), hub);
const workItems = new WorkItems(document.getElementById('work-items'), hub);
const messages = new Messages(document.getElementById('messages'), hub);
const secureMails = new SecureMails(document.getElementById('secure-mails'), hub);
const quality = new Quality(document.getElementById('quality'), hub);
const contacts = new Exports(document.getElementById('exports'), hub);
const knowledge = new Knowledge(document.getElementById('knowledge'), hub);

// Every section of the page: tick(now) once a second.
const sections = [...ofStatistics, agentCalls, callbacks, workItems, messages, secureMails, quality, contacts, knowledge];

// The handlers of messages by topic. An unknown topic comes from a newer hub and is ignored.
const topics = {
  hub: (key, data) => hub.configure(data),
  connection: (key, data) => connections.service(key, data),
  statistic: (key, data) => {
    const now = hub.now();
    ofStatistics.forEach((section) => section.update(data, now));
  },
  agentCalls: (key, data) => {
    if (key === 'shown') {
      agents.enableCalls((agent, opener) => agentCalls.open(agent, opener));
    } else {
      agentCalls.show(key, data);
    }
  },
  callbacks: (key, data) => callbacks.show(key, data),
  waitTimes: (key, data) => queues.showWaitTime(key, data),
  workItems: (key, data) => workItems.show(key, data),
  messages: (key, data) => (key === 'mails' ? secureMails.show(data) : messages.show(key, data)),
  quality: (key, data) => quality.show(key, data),
  exports: (key, data) => contacts.show(key, data),
  knowledge: (key, data) => knowledge.show(key, data),
};

keepConnected({
  up: () => connections.hubUp(),
  down: () => connections.hubDown(),
  frame: ({ now, messages: changes }) => {
    hub.setClock(now);
    changes.forEach(({ topic, key, data }) => topics[topic]?.(key, data));
    activity.arrived(changes.length, now);
  },
});

setInterval(() => {
  activity.tick();
  paintSoon(connections.paint);
  // Times stop while the figures are outdated.
  if (connections.live) {
    const now = hub.now();
    sections.forEach((section) => section.tick(now));
  }
}, 1000);
