// Two agents, each with the vendor's own client: one calls the other, who answers and releases.
const WorkspaceApi = require('genesys-workspace-client-js');
const { next, run } = require('./events');

run(async () => {
  const one = new WorkspaceApi('demo-api-key', process.env.BASE_URL, false);
  const two = new WorkspaceApi('demo-api-key', process.env.BASE_URL, false);
  await one.initialize({ token: process.env.TOKEN_ONE });
  await two.initialize({ token: process.env.TOKEN_TWO });

  const seated = [one, two].map(agent => next(agent, 'DnStateChanged', message => message.dn.agentState === 'NotReady'));
  await one.activateChannels();
  await two.activateChannels();
  await Promise.all(seated);

  const ready = next(two, 'DnStateChanged', message => message.dn.agentState === 'Ready');
  await two.voice.ready();
  await ready;

  const state = wanted => message => message.call.state === wanted;
  const dialing = next(one, 'CallStateChanged', state('Dialing'));
  const ringing = next(two, 'CallStateChanged', state('Ringing'));
  await one.voice.makeCall(two.voice.dn.number, { userData: [{ key: 'case', type: 'str', value: '42' }] });
  const call = (await ringing).call;
  await dialing;

  const established = [one, two].map(agent => next(agent, 'CallStateChanged', state('Established')));
  await two.voice.answerCall(call.id);
  await Promise.all(established);
  const known = one.voice.calls.size;

  const attached = next(two, 'CallStateChanged', message => message.notificationType === 'AttachedDataChanged');
  await one.voice.attachUserData(call.id, [{ key: 'topic', type: 'str', value: 'bill' }]);
  const userData = (await attached).call.userData.map(pair => `${pair.key}=${pair.value}`);

  const released = [one, two].map(agent => next(agent, 'CallStateChanged', state('Released')));
  await two.voice.releaseCall(call.id);
  await Promise.all(released);

  const targets = await one.targets.search('agent2');
  await one.destroy();
  await two.destroy();
  return { user: one.user.userName, known, left: one.voice.calls.size, userData, target: targets[0].userName };
});
