// The whole product as one thing that can be started and stopped: database, payment sandbox, inbox, backend. `npm start`, `npm run dev`
// and the end-to-end tests all come through here.
// What must stay true: whatever was started is stopped, the database last; when one part ends unasked, the product ends.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildBackend, buildFrontend } from './build.mjs';
import { ended, hasEnded, startNode, stop } from './children.mjs';
import { claimFolder } from './claim-folder.mjs';
import { household } from './household.mjs';
import { logFile, showLogs } from './logs.mjs';
import { startMariadb } from './mariadb.mjs';
import { backendMain, builtFrontend, root } from './places.mjs';
import { whyNot } from './ports.mjs';
import { Refusal } from './refusal.mjs';
import { secretsOf } from './secrets.mjs';
import { startStandIns } from './stand-ins.mjs';

export async function checkPort(port) {
  const why = await whyNot(port);
  if (why === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is in use by another program: stop that one, or choose another port, for example \`PORT=${port + 100} npm start\`.`,
    );
  if (why) throw new Refusal(`Port ${port} cannot be used here (${why}): choose another one, for example \`PORT=3100 npm start\`.`);
}

export function startBackend({ env, dataDir, show, name = 'backend' }) {
  const file = logFile(dataDir, name);
  const child = startNode(backendMain, { env, output: 'pipe', nodeArgs: ['--enable-source-maps'], cwd: root });
  showLogs(child, file, show);
  return child;
}

export async function healthy(port, child) {
  for (const until = Date.now() + 180_000; ; await pause(40)) {
    if (hasEnded(child)) throw new Refusal('The backend ended while starting; the lines above say why.');
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('The backend did not become healthy within three minutes.');
  }
}

/** The database's address, once it answers and what changed is built, all at the same time. */
export async function bringDatabaseAndBuilds({ settings, dataDir, durable, say, build, house }) {
  const database = async () => {
    if (!settings.own.database) return settings.env.DATABASE_URL;
    const bufferPool = durable ? '256M' : '128M';
    const db = await startMariadb({ dataDir: join(dataDir, 'mariadb'), durable, bufferPool, keepAlive: true, say });
    house.addStop('database', () => db.stop());
    say('database ready');
    return db.url;
  };
  const told = (made, what) => made && say(`${what} built`);
  const builds = build
    ? [buildBackend(say).then((made) => told(made, 'backend')), buildFrontend(say).then((made) => told(made, 'frontend'))]
    : [];
  const settled = await Promise.allSettled([database(), ...builds]);
  const failed = settled.find((job) => job.status === 'rejected');
  if (failed) throw failed.reason;
  return settled[0].value;
}

/** What the backend is told: the user's own environment, completed. */
export function backendEnvironment({ settings, databaseUrl, staticDir, dataDir, secrets }) {
  const { DEMO: _, ...given } = settings.env;
  return {
    AUTH_SECRET: secrets.authSecret,
    DATA_KEY: secrets.dataKey,
    STORAGE_URL: pathToFileURL(join(dataDir, 'storage')).href,
    STATIC_DIR: staticDir,
    ...given,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DATABASE_URL: databaseUrl,
    ...(settings.demo ? { DEMO: '1' } : {}),
  };
}

/**
 * Starts everything that `settings` (see settings.mjs) asks for.
 * `dataDir` holds all state; `durable: false` is for tests; `say(text)` hears progress, `show(line)` the backend's
 * warnings; `build: false` leaves building to the caller; `onBegin(stop)` is given the way to stop while it is still starting.
 * Answers {siteUrl, sandboxUrl, inboxUrl, databaseUrl, env, stop, ended, restartBackend}; `ended` resolves with the name of a part that ended unasked.
 */
export async function startProduct({
  settings,
  dataDir,
  durable = true,
  say = () => {},
  show = console.error,
  build = true,
  staticDir = builtFrontend,
  onBegin = () => {},
}) {
  const { port, publicUrl, own, demo } = settings;
  const house = household();
  onBegin(house.stop);
  try {
    if (own.database || own.stripe || own.mail) house.addStop('folder', claimFolder(dataDir, publicUrl));
    await checkPort(port);
    const secrets = secretsOf(dataDir);
    const databaseUrl = await bringDatabaseAndBuilds({ settings, dataDir, durable, say, build, house });

    const env = backendEnvironment({ settings, databaseUrl, staticDir, dataDir, secrets });
    const standIns = await startStandIns({ own, env, port, secrets, dataDir, house });

    say(demo ? 'backend starting (the first start also loads the demo data) …' : 'backend starting …');
    let backend = startBackend({ env, dataDir, show });
    house.addStop('backend', () => stop(backend, 20_000));
    await Promise.all([healthy(port, backend), standIns.ready]);

    let restarting = false;
    const endedUnasked = new Promise((resolve) => {
      const watch = (name, child) => ended(child).then(() => house.isStopping() || (name === 'backend' && restarting) || resolve(name));
      for (const [name, child] of standIns.children) watch(name, child);
      watch('backend', backend);
    });
    return {
      siteUrl: publicUrl,
      databaseUrl,
      sandboxUrl: standIns.sandboxUrl,
      inboxUrl: standIns.inboxUrl,
      env,
      ended: endedUnasked,
      stop: house.stop,
      async restartBackend() {
        restarting = true;
        await stop(backend, 5000);
        if (house.isStopping()) return;
        backend = startBackend({ env, dataDir, show });
        await healthy(port, backend);
      },
    };
  } catch (error) {
    await house.stop();
    throw error;
  }
}
