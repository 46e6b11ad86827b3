// The whole product as one thing that can be started and stopped: database, payment sandbox, inbox, backend. `npm start`, `npm run dev`
// and the end-to-end tests all come through here.
// What must stay true: whatever was started is stopped, the database last; when one part ends unasked, the product ends.
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildBackend, buildFrontend } from './build.mjs';
import { ended, hasEnded, startNode, stop } from './children.mjs';
import { isAlive } from './lock.mjs';
import { startMariadb } from './mariadb.mjs';
import { backendMain, builtFrontend, inboxMain, paymentSandboxMain, root } from './places.mjs';
import { freePort, listening, whyNot } from './ports.mjs';
import { Refusal } from './refusal.mjs';
import { secretsOf } from './secrets.mjs';

const WARN = 40; // pino's number; what is below it goes to the log file only

function logFile(dataDir, name) {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(' ', '-')}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`);
  return file;
}

const tail = (file, lines = 15) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '');

/** The folder's state belongs to one product at a time; a second one would share its sandbox and pull the database from under it. */
function claimFolder(dataDir, url) {
  const file = join(dataDir, 'running.json');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const other = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (other && other.pid !== process.pid && isAlive(other.pid) && stillOurs(other.pid))
    throw new Refusal(`Engawa is already running from this folder at ${other.url} (process ${other.pid}): please stop that one first.`);
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(file, { force: true });
}

/** Process numbers are used again; where the system tells, look whether it is one of these scripts. */
function stillOurs(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/');
  } catch {
    return true;
  }
}

async function checkPort(port) {
  const why = await whyNot(port);
  if (why === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is in use by another program: stop that one, or choose another port, for example \`PORT=${port + 100} npm start\`.`,
    );
  if (why) throw new Refusal(`Port ${port} cannot be used here (${why}): choose another one, for example \`PORT=3100 npm start\`.`);
}

/** Starts the sandbox or the inbox with its output in a log file, and waits for its port. */
async function startStandIn(name, script, { env, port, dataDir }) {
  const file = logFile(dataDir, name);
  const output = openSync(file, 'a');
  const child = startNode(script, { env, output, nodeArgs: ['--enable-source-maps'], cwd: root });
  closeSync(output);
  const until = Date.now() + 30_000;
  if (!(await listening(port, () => hasEnded(child) || Date.now() > until))) {
    await stop(child, 1000);
    throw new Error(`The ${name} did not start:\n${tail(file)}`);
  }
  return child;
}

/** Everything goes to the log file; warnings, and whatever is not a log line, to the terminal too. */
function showLogs(child, file, show) {
  const log = createWriteStream(file, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const level = /^\{"level":(\d+)/.exec(line)?.[1];
      if (level === undefined || Number(level) >= WARN) show(line);
    });
  child.once('close', () => log.end());
}

function startBackend({ env, dataDir, show }) {
  const file = logFile(dataDir, 'backend');
  const child = startNode(backendMain, { env, output: 'pipe', nodeArgs: ['--enable-source-maps'], cwd: root });
  showLogs(child, file, show);
  return child;
}

async function healthy(port, child) {
  for (const until = Date.now() + 180_000; ; await pause(40)) {
    if (hasEnded(child)) throw new Refusal('The backend ended while starting; the lines above say why.');
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('The backend did not become healthy within three minutes.');
  }
}

/** A process we were asked to start, with what is needed to end it; collects them so that a failure half-way leaves none. */
function household() {
  const members = [];
  let stopping;
  // What comes in after the stop was asked for is ended at once.
  const addStop = (name, end) => (stopping ? void end() : members.push({ name, end }));
  return {
    add(name, child) {
      addStop(name, () => stop(child));
      return child;
    },
    addStop,
    isStopping: () => stopping !== undefined,
    stop: () =>
      (stopping ??= (async () => {
        for (const member of members.toReversed()) await member.end();
      })()),
  };
}

/**
 * Starts everything that `settings` (see settings.mjs) asks for.
 * `dataDir` holds all state; `durable: false` is for tests; `standInPorts` starts the search for the stand-ins' ports;
 * `say(text)` hears progress, `show(line)` the backend's warnings; `build: false` leaves building to the caller;
 * `onBegin(stop)` is given the way to stop while it is still starting.
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
  standInPorts,
  onBegin = () => {},
}) {
  const { port, publicUrl, own, demo } = settings;
  const house = household();
  onBegin(house.stop);
  try {
    if (own.database || own.stripe || own.mail) house.addStop('folder', claimFolder(dataDir, publicUrl));
    await checkPort(port);
    const secrets = secretsOf(dataDir);
    const taken = new Set([port]);
    const next = standInPorts ?? port + 1;
    const ports = { sandbox: await freePort(next, taken), smtp: await freePort(next + 1, taken), inbox: await freePort(next + 2, taken) };

    const database = async () => {
      if (!own.database) return settings.env.DATABASE_URL;
      const db = await startMariadb({
        dataDir: join(dataDir, 'mariadb'),
        durable,
        bufferPool: durable ? '256M' : '128M',
        keepAlive: true,
        say,
      });
      house.addStop('database', () => db.stop());
      say('database ready');
      return db.url;
    };
    const jobs = build
      ? [buildBackend(say).then((made) => made && say('backend built')), buildFrontend(say).then((made) => made && say('frontend built'))]
      : [];
    const settled = await Promise.allSettled([database(), ...jobs]);
    const failed = settled.find((job) => job.status === 'rejected');
    if (failed) throw failed.reason;
    const databaseUrl = settled[0].value;

    const env = {
      ...settings.env,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATABASE_URL: databaseUrl,
      STATIC_DIR: settings.env.STATIC_DIR ?? staticDir,
    };
    env.AUTH_SECRET ??= secrets.authSecret;
    env.DATA_KEY ??= secrets.dataKey;
    env.STORAGE_URL ??= pathToFileURL(join(dataDir, 'storage')).href;
    if (demo) env.DEMO = '1';
    else delete env.DEMO;
    const standIns = await startStandIns({ own, env, ports, port, secrets, dataDir, house });

    const parts = new Map(standIns.children);
    say(demo ? 'backend starting (the first start also loads the demo data) …' : 'backend starting …');
    let backend = startBackend({ env, dataDir, show });
    house.addStop('backend', () => stop(backend, 20_000));
    await healthy(port, backend);

    let restarting = false;
    const endedUnasked = new Promise((resolve) => {
      const watch = (name, child) => ended(child).then(() => house.isStopping() || (name === 'backend' && restarting) || resolve(name));
      for (const [name, child] of parts) watch(name, child);
      watch('backend', backend);
    });
    return {
      siteUrl: publicUrl,
      databaseUrl,
      sandboxUrl: own.stripe ? `http://127.0.0.1:${ports.sandbox}` : undefined,
      inboxUrl: own.mail ? `http://127.0.0.1:${ports.inbox}` : undefined,
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

/** The payment sandbox and the inbox where they are ours, and the variables that point the backend to them. */
async function startStandIns({ own, env, ports, port, secrets, dataDir, house }) {
  const children = new Map();
  const began = [];
  const bring = (name, script, childEnv, listensOn) =>
    began.push(
      startStandIn(name, script, { env: childEnv, port: listensOn, dataDir }).then((child) => children.set(name, house.add(name, child))),
    );
  const plain = { PATH: process.env.PATH, TZ: process.env.TZ ?? '', HOME: process.env.HOME ?? '' };
  if (own.stripe) {
    env.STRIPE_SECRET_KEY = secrets.stripeKey;
    env.STRIPE_WEBHOOK_SECRET = secrets.webhookSecret;
    env.STRIPE_API_URL = `http://127.0.0.1:${ports.sandbox}`;
    bring(
      'payment sandbox',
      paymentSandboxMain,
      {
        ...plain,
        PORT: String(ports.sandbox),
        WEBHOOK_URL: `http://127.0.0.1:${port}/api/payments/stripe/webhook`,
        WEBHOOK_SECRET: secrets.webhookSecret,
        API_KEY: secrets.stripeKey,
        DATA_DIR: join(dataDir, 'stripe'),
      },
      ports.sandbox,
    );
  }
  if (own.mail) {
    env.SMTP_URL = `smtp://127.0.0.1:${ports.smtp}`;
    env.INBOX_URL = `http://127.0.0.1:${ports.inbox}`;
    bring(
      'inbox',
      inboxMain,
      { ...plain, SMTP_PORT: String(ports.smtp), WEB_PORT: String(ports.inbox), DATA_DIR: join(dataDir, 'inbox') },
      ports.inbox,
    );
  }
  const settled = await Promise.allSettled(began);
  const failed = settled.find((job) => job.status === 'rejected');
  if (failed) throw failed.reason;
  return { children };
}
