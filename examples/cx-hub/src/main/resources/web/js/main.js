import { Activity } from './activity.js';
import { Connections } from './connections.js';
import { Hub } from './hub.js';
import { keepConnected } from './live.js';
import { paintSoon } from './painter.js';
import { Agents } from './sections/agents.js';
import { Knowledge } from './sections/knowledge.js';
import { Quality } from './sections/quality.js';
import { Queues } from './sections/queues.js';
import { WorkItems } from './sections/work-items.js';

const hub = new Hub();
const connections = new Connections();
const activity = new Activity();

// The sections of statistics: update(statistic, now), which leaves alone what is not its own.
const ofStatistics = [
  new Queues(document.getElementById('queues'), hub),
  new Agents(document.getElementById('agents'), hub),
];
const workItems = new WorkItems(document.getElementById('work-items'), hub);
const quality = new Quality(document.getElementById('quality'), hub);
const knowledge = new Knowledge(document.getElementById('knowledge'), hub);

// Every section of the page: tick(now) once a second.
const sections = [...ofStatistics, workItems, quality, knowledge];

// What a message of each topic does. An unknown topic is one of a newer hub and left alone.
const topics = {
  hub: (key, data) => hub.configure(data),
  connection: (key, data) => connections.service(key, data),
  statistic: (key, data) => {
    const now = hub.now();
    ofStatistics.forEach((section) => section.update(data, now));
  },
  workItems: (key, data) => workItems.show(key, data),
  quality: (key, data) => quality.show(key, data),
  knowledge: (key, data) => knowledge.show(key, data),
};

keepConnected({
  up: () => connections.hubUp(),
  down: () => connections.hubDown(),
  frame: ({ now, messages }) => {
    hub.setClock(now);
    messages.forEach(({ topic, key, data }) => topics[topic]?.(key, data));
    activity.arrived(messages.length, now);
  },
});

setInterval(() => {
  activity.tick();
  paintSoon(connections.paint);
  // Times stand still while the figures are old, else they would claim what nobody knows.
  if (connections.live) {
    const now = hub.now();
    sections.forEach((section) => section.tick(now));
  }
}, 1000);
