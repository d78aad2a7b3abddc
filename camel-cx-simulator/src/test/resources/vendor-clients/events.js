// What the scripts share: waiting for an event of a client, and reporting the result in one line.
exports.next = (emitter, name, predicate) => new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error(`No ${name} in time`)), 60000);
  const listener = message => {
    if (predicate(message)) {
      clearTimeout(timer);
      emitter.removeListener(name, listener);
      resolve(message);
    }
  };
  emitter.on(name, listener);
});

exports.run = script => script().then(
  result => {
    console.log(`RESULT ${JSON.stringify(result)}`);
    process.exit(0);
  },
  error => {
    console.error(error.stack || JSON.stringify(error));
    process.exit(1);
  });
