// The vendor's own client lists and creates users, and receives the outcome of an asynchronous operation.
const { ProvisioningApi } = require('genesys-provisioning-client-js');
const { next, run } = require('./events');

run(async () => {
  const api = new ProvisioningApi('demo-api-key', process.env.BASE_URL, false);
  await api.initialize({ token: process.env.TOKEN_ONE });

  const before = await api.users.getUsers({ limit: 5 });
  const created = await api.users.addUser({
    data: { userName: 'ann', firstName: 'Ann', lastName: 'Lee', password: 'secret', skills: [{ name: 'Dutch', level: 3 }] },
  });
  await api.users.updateUser(created.id, { data: { userName: 'ann', firstName: 'Anna', lastName: 'Lee' } });
  const user = await api.users.getUser(created.id);

  const answered = next(api, 'OnAsyncResponse', () => true);
  const users = await new Promise((resolve, reject) => {
    api.operations.getUsers({ filterName: 'FirstNameOrLastNameMatches', filterParameters: 'Anna' }, resolve).catch(reject);
  });
  await answered;

  const skills = await api.objects.getSkills({ searchTerm: 'Dutch' });
  const csv = 'Action,userName,firstName,lastName,password\r\ncreate,bob,Bob,Ray,secret\r\n';
  await api.import.importFile('users.csv', csv, true);
  const status = await api.import.getStatus('agent1', 'tenant');
  const id = await api.export.exportFile({ fields: ['userName', 'lastName'], fileName: 'users.csv', personDBIDs: [created.id], filterParameters: {} });
  const progress = (await api.export.getStatus(id)).progress;
  const file = await api.export.downloadExport(id);
  await api.destroy();
  return {
    listed: before.length,
    firstName: user.firstName,
    found: users.users.map(found => found.userName),
    skills: skills.totalCount,
    imported: status.succeedCount,
    progress,
    file,
  };
});
