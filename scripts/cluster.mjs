// `npm run cluster`: two instances, Redis and a small balancer at http://localhost:3000, with the same data as `npm start`, until Ctrl-C.
//   INSTANCES=3 npm run cluster
import { startCluster } from './cluster-product.mjs';
import { watchNpm } from './parent.mjs';
import { dataDir } from './places.mjs';
import { command, Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';

const began = Date.now();
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);

function howMany(text = '2') {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 8) throw new Refusal(`INSTANCES is “${text}”, but must be a number from 1 to 8.`);
  return count;
}

function introduce(cluster) {
  const rows = [
    ['site', `${cluster.siteUrl} (the balancer)`],
    ...cluster.instances.map(({ name, url, pid }) => [name, `${url}, process ${pid}`]),
    ['Redis', `${cluster.redis.url.replace(/:[^:@]+@/, ':…@')}, process ${cluster.redis.pid}`],
    ['payment sandbox', cluster.sandboxUrl],
    ['mail inbox', cluster.inboxUrl],
  ];
  console.log('\n  Engawa 縁側, on several instances\n');
  for (const [name, where] of rows) if (where) console.log(`  ${name.padEnd(18)} ${where}`);
  console.log(`
  Try: open the calendar of one site twice and book; \`kill\` (or \`kill -9\`) the process of an instance or of Redis and go on booking;
  ${cluster.siteUrl}/api/health tells of Redis. What was killed comes back by itself.
  Ctrl-C ends everything. Logs are in .data/logs.
`);
}

await command(async () => {
  let asked = 0;
  let stop = async () => {};
  const leave = async (how) => {
    if (asked && Date.now() - asked > 1000) process.exit(130);
    if (asked) return;
    asked = Date.now();
    say(how);
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave('stopping …'));
  watchNpm(() => void leave('npm has gone; stopping …'));

  const settings = readSettings(process.env);
  const count = howMany(process.env.INSTANCES);
  const cluster = await startCluster({ settings, dataDir, count, say, onBegin: (way) => (stop = way) }).catch((error) => {
    if (!asked) throw error;
  });
  if (asked) return;
  say('ready');
  introduce(cluster);
  const name = await cluster.ended;
  if (asked) return;
  asked = Date.now();
  say(`the ${name} ended unasked; stopping the rest. Its log is in .data/logs.`);
  await cluster.stop();
  process.exit(1);
});
