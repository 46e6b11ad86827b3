// Loaded into the product's process by the bench (`--import`): tells over the channel to the parent how long the event loop was held,
// how much memory is in use, and when a transaction was committed. What must stay true: it changes nothing of what the product does.
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();

const require = createRequire(import.meta.url);
const { Connection } = require('mysql2');
const query = Connection.prototype.query;
let telling = false;
Connection.prototype.query = function (sql, ...rest) {
  const command = query.call(this, sql, ...rest);
  if (telling && sql === 'COMMIT') command.once('end', () => process.send?.({ committed: process.hrtime.bigint().toString() }));
  return command;
};

const answers = {
  loop: () => ({ most: loop.max / 1e6 - RESOLUTION_MS, p99: loop.percentile(99) / 1e6 - RESOLUTION_MS }),
  memory: () => (globalThis.gc?.(), process.memoryUsage()),
};

process.on('message', (message) => {
  if (message.bench === 'reset') loop.reset();
  if (message.bench === 'commits') telling = message.on;
  const answer = answers[message.bench]?.() ?? {};
  process.send?.({ bench: message.bench, ...answer });
});
// The channel alone must not keep the product alive.
process.channel?.unref();
