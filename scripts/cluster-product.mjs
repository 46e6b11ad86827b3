// The product on several instances behind a small balancer, with Redis between them: `npm run cluster`, and what is tried on it.
// What must stay true: everything that was started is stopped, the database last; an instance or Redis that ends unasked comes back under the
// same address (`keepAlive`), so that people can kill one and watch.
import { setTimeout as pause } from 'node:timers/promises';
import { startBalancer } from './balancer.mjs';
import { ended, hasEnded, stop } from './children.mjs';
import { claimFolder } from './claim-folder.mjs';
import { household } from './household.mjs';
import { builtFrontend } from './places.mjs';
import { freePort } from './ports.mjs';
import { backendEnvironment, bringDatabaseAndBuilds, checkPort, healthy, startBackend } from './product.mjs';
import { startRedis } from './redis.mjs';
import { secretsOf } from './secrets.mjs';
import { startStandIns } from './stand-ins.mjs';

const INSTANCE_AGAIN_MS = 2_000;
const REDIS_AGAIN_MS = 10_000;

/** One instance that can be ended and started again: {name, port, url, pid, start, stop, kill}. */
function instanceOf({ name, env, dataDir, show, onEnd }) {
  const port = Number(env.PORT);
  let child;
  let asked = false;
  return {
    name,
    port,
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return child?.pid;
    },
    async start() {
      asked = false;
      child = startBackend({ env, dataDir, show: (line) => show(`${name}: ${line}`), name });
      const mine = child;
      void ended(mine).then(() => asked || onEnd(name));
      await healthy(port, mine);
    },
    /** In order: SIGTERM, grace, answers, sockets. */
    async stop() {
      asked = true;
      await stop(child, 30_000);
    },
    /** The hard way; counts as unasked. */
    async kill() {
      if (child && !hasEnded(child)) child.kill('SIGKILL');
      if (child) await ended(child);
    },
  };
}

/** Redis under an address that stays: {url, pid, stop, start, kill}. */
async function redisOf({ say, onEnd }) {
  let asked = false;
  let server;
  const begin = async () => {
    asked = false;
    server = await startRedis({ port: server?.port, password: server?.password, say });
    void ended(server.child).then(() => asked || onEnd());
  };
  await begin();
  return {
    url: server.url,
    get pid() {
      return server.pid;
    },
    start: begin,
    async stop() {
      asked = true;
      await server.stop();
    },
    async kill() {
      if (!hasEnded(server.child)) server.child.kill('SIGKILL');
      await ended(server.child);
    },
  };
}

/**
 * Starts `count` instances of what `settings` (see settings.mjs) asks for. `env` goes on top of each instance's environment.
 * Answers {siteUrl, instances, redis, databaseUrl, sandboxUrl, inboxUrl, stop, ended}.
 */
export async function startCluster({
  settings,
  dataDir,
  count = 2,
  env: extra = {},
  durable = true,
  keepAlive = true,
  build = true,
  say = () => {},
  show = console.error,
  onBegin = () => {},
}) {
  const { port, publicUrl, own } = settings;
  const house = household();
  onBegin(house.stop);
  const again = async (what, ms, start) => {
    if (!keepAlive || house.isStopping()) return;
    say(`${what} ended unasked; starting it again in ${ms / 1000} s`);
    await pause(ms, undefined, { ref: false });
    if (!house.isStopping()) await start().catch((error) => say(`${what} did not come back: ${error.message}`));
  };
  try {
    house.addStop('folder', claimFolder(dataDir, publicUrl));
    await checkPort(port);
    const secrets = secretsOf(dataDir);
    const databaseUrl = await bringDatabaseAndBuilds({ settings, dataDir, durable, say, build, house });
    const redis = await redisOf({ say, onEnd: () => again('Redis', REDIS_AGAIN_MS, () => redis.start()) });
    house.addStop('redis', () => redis.stop());
    say('Redis ready');
    const env = backendEnvironment({ settings, databaseUrl, staticDir: builtFrontend, dataDir, secrets });
    const standIns = await startStandIns({ own, env, port, secrets, dataDir, house });

    const taken = new Set();
    const instances = [];
    for (let n = 1; n <= count; n++) {
      const name = `instance ${n}`;
      const ownEnv = { REDIS_URL: redis.url, TRUST_PROXY: '127.0.0.1', DRAIN_SECONDS: '1', ...extra };
      const instance = instanceOf({
        name,
        env: { ...env, ...ownEnv, PORT: String(await freePort(port + 10, taken)) },
        dataDir,
        show,
        onEnd: () => again(name, INSTANCE_AGAIN_MS, () => instance.start()),
      });
      instances.push(instance);
      house.addStop(name, () => instance.stop());
      say(`${name} starting${n === 1 ? ' (the first start also loads the demo data)' : ''} …`);
      await instance.start();
    }
    const balancer = await startBalancer({
      port,
      targets: instances.map((instance) => ({ name: instance.name, host: '127.0.0.1', port: instance.port })),
      changed: (instance) => say(`${instance.name} is ${instance.state}`),
    });
    house.addStop('balancer', () => balancer.close());
    await standIns.ready;
    while (!balancer.instances.every((instance) => instance.state === 'ready')) await pause(20);
    const endedUnasked = new Promise((resolve) => {
      for (const [name, child] of standIns.children) void ended(child).then(() => house.isStopping() || resolve(name));
    });
    const { sandboxUrl, inboxUrl } = standIns;
    return { siteUrl: publicUrl, instances, redis, databaseUrl, sandboxUrl, inboxUrl, stop: house.stop, ended: endedUnasked };
  } catch (error) {
    await house.stop();
    throw error;
  }
}
