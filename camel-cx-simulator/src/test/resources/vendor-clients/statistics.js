// The vendor's own client subscribes to a statistic, and receives an update of it.
const Statistics = require('genesys-statistics-client-js');
const { next, run } = require('./events');

const publish = value => fetch(`${process.env.BASE_URL}/__sim/genesys/publish`, {
  method: 'POST',
  body: JSON.stringify({ objectType: 'Agent', objectId: 'agent1', name: 'CallsHandled', value }),
});

run(async () => {
  const api = new Statistics('demo-api-key', process.env.BASE_URL);
  await api.initialize(process.env.TOKEN_ONE);
  const subscribed = await api.createSubscription('subscription-1', [
    { statisticId: 'calls', objectId: 'agent1', objectType: 'Agent', name: 'CallsHandled' },
  ]);
  const updated = next(api, api.UPDATES_EVENT, () => true);
  // The client does not say when its channels are subscribed: what is published before that is lost.
  let value = 1700;
  const publishing = setInterval(() => publish(value++), 200);
  const update = await updated;
  clearInterval(publishing);
  await api.deleteSubscription('subscription-1');
  api.destroy();
  return { subscribed: subscribed.data.statistics.length, update: JSON.stringify(update).includes('17') };
});
