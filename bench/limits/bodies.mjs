// The bytes that a limit answers with: told by the bench over the channel between the processes.
export function keepBodies() {
  let bodies = [];
  return {
    bodyOf: (n) => bodies[Number(n)],
    hear: () =>
      process.on('message', (message) => {
        if (message.bodies === undefined) return;
        bodies = message.bodies.map((text) => Buffer.from(text, 'base64'));
        process.send({ kept: bodies.length });
      }),
  };
}
