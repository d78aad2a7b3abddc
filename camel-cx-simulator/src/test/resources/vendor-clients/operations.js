// Lists the method and path of every operation that the vendor's clients of Workspace and Provisioning were generated with.
const { run } = require('./events');

const operations = api => {
  const found = new Set();
  const client = Object.assign(Object.create(api.ApiClient.prototype), {
    callApi: (path, method) => {
      found.add(`${method} ${path}`);
      return Promise.resolve({});
    },
    buildCollectionParam: value => value,
  });
  Object.keys(api).filter(name => name.endsWith('Api')).forEach(name => {
    const instance = new api[name](client);
    const names = new Set([...Object.keys(instance), ...Object.getOwnPropertyNames(api[name].prototype)]);
    [...names].filter(method => method.endsWith('WithHttpInfo')).forEach(method =>
      instance[method](...Array.from({ length: instance[method].length }, () => ({}))));
  });
  return [...found].sort();
};

run(async () => ({
  workspace: operations(require('genesys-workspace-client-js/src/internal/code-gen/workspace-api')),
  provisioning: operations(require('genesys-provisioning-client-js/src/internal/code-gen/provisioning-api')),
}));
