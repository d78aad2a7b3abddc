// The vendor's own client subscribes to a statistic, and receives an update of it.
const Statistics = require('genesys-statistics-client-js');
const { next, run } = require('./events');

run(async () => {
  const api = new Statistics('demo-api-key', process.env.BASE_URL);
  await api.initialize(process.env.TOKEN_ONE);
  const subscribed = await api.createSubscription('subscription-1', [
    { statisticId: 'calls', objectId: 'agent1', objectType: 'Agent', name: 'CallsHandled' },
  ]);
  const updated = next(api, api.UPDATES_EVENT, () => true);
  await fetch(`${process.env.BASE_URL}/__sim/genesys/publish`, {
    method: 'POST',
    body: JSON.stringify({ objectType: 'Agent', objectId: 'agent1', name: 'CallsHandled', value: 17 }),
  });
  const update = await updated;
  await api.deleteSubscription('subscription-1');
  api.destroy();
  return { subscribed: subscribed.data.statistics.length, update: JSON.stringify(update).includes('17') };
});
