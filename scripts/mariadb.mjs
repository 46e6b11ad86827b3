// The private MariaDB: an ordinary child process with its own data folder, reachable through a socket in a folder only we can enter.
// No root, no service, no network port, no password. Tests use the same with a folder in memory.
// What must stay true: the one that serves people flushes every commit (`durable`); nothing of the app may rest on a setting made here
// that a given DATABASE_URL would not have (isolation is set by the app, in each transaction).
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded, start, stop } from './children.mjs';
import { findServer } from './mariadb-files.mjs';
import { Refusal } from './refusal.mjs';

const uid = process.getuid?.() ?? 0;

const answers = (socket) =>
  new Promise((done) => {
    const probe = connect(socket);
    probe.once('connect', () => (probe.destroy(), done(true)));
    probe.once('error', () => done(false));
  });

/** A socket path may have 107 bytes at most, so it cannot stand in the data folder; its name follows from the folder's. */
function socketFolder(dataDir) {
  const folder = join(tmpdir(), `engawa-${uid}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid) throw new Refusal(`${folder} belongs to somebody else; please remove it.`);
  chmodSync(folder, 0o700);
  return folder;
}

export const socketUrl = (socket, database) => `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socket)}`;

/** The address of the private database of `dataDir` if one runs there now, else undefined. */
export async function runningMariadb(dataDir, database = 'engawa') {
  if (!existsSync(dataDir)) return undefined;
  const socket = join(socketFolder(resolve(dataDir)), 's');
  return (await answers(socket)) ? socketUrl(socket, database) : undefined;
}

function settings(server, dataDir) {
  const english = join(server.share, 'english');
  const plugins = ['lib/mysql/plugin', 'lib/x86_64-linux-gnu/mariadb19/plugin', 'lib/aarch64-linux-gnu/mariadb19/plugin', 'lib/plugin'];
  const pluginDir = plugins.map((dir) => join(server.prefix, dir)).find(existsSync);
  return [
    '--no-defaults',
    `--datadir=${dataDir}`,
    `--lc-messages-dir=${existsSync(english) ? english : server.share}`,
    `--character-sets-dir=${join(server.share, 'charsets')}`,
    ...(pluginDir ? [`--plugin-dir=${pluginDir}`] : []),
    ...(uid === 0 ? ['--user=root'] : []),
    '--innodb-log-file-size=32M',
  ];
}

/** Makes a new data folder beside the wanted one and moves it there whole, so that a killed set-up leaves nothing half done. */
function setUp(server, dataDir) {
  const fresh = `${dataDir}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const sql = (name) => {
    const file = ['mysql_', 'mariadb_', ''].map((prefix) => join(server.share, prefix + name)).find(existsSync);
    return file ? readFileSync(file, 'utf8') : '';
  };
  const script = [
    'create database mysql;',
    'use mysql;',
    sql('system_tables.sql'),
    sql('performance_tables.sql'),
    sql('system_tables_data.sql'),
    sql('maria_add_gis_sp_bootstrap.sql'),
    "delete from global_priv where User='' or (User='root' and Host<>'localhost');",
    '',
  ].join('\n');
  const args = [...settings(server, fresh), '--bootstrap', '--max-allowed-packet=8M', '--net-buffer-length=16K', '--log-warnings=0'];
  const made = spawnSync(server.binary, args, { input: script, env: server.env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`MariaDB could not set up ${dataDir}:\n${(made.stderr ?? String(made.error)).slice(-2000)}`);
  renameSync(fresh, dataDir);
}

function launch(server, dataDir, { socket, folder, database, durable, bufferPool, maxConnections }) {
  const initFile = join(folder, 'init.sql');
  writeFileSync(initFile, `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n`);
  const log = openSync(`${dataDir}.log`, 'a');
  const args = [
    ...settings(server, dataDir),
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${initFile}`,
    '--skip-log-bin',
    '--performance-schema=OFF',
    `--innodb-buffer-pool-size=${bufferPool}`,
    '--key-buffer-size=1M',
    '--aria-pagecache-buffer-size=8M',
    `--max-connections=${maxConnections}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    ...(durable
      ? ['--innodb-flush-log-at-trx-commit=1']
      : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-flush-method=nosync']),
  ];
  const child = start(server.binary, args, { onParentDeath: 'TERM', env: server.env, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

async function ready(child, socket, dataDir) {
  for (const until = Date.now() + 60_000; ; await pause(20)) {
    if (await answers(socket)) return;
    if (hasEnded(child) || Date.now() > until) throw new Error(`MariaDB did not start; ${dataDir}.log says why.`);
  }
}

/**
 * Starts (or finds running) the private MariaDB of `dataDir`: {url, socket, pid, reused, stop}.
 * `keepAlive` brings it back when it dies without our asking (the app reconnects by itself); three deaths within a minute end that.
 */
export async function startMariadb({
  dataDir,
  database = 'engawa',
  durable,
  bufferPool = '128M',
  maxConnections = 400,
  keepAlive = false,
  say = () => {},
}) {
  const server = await findServer(say);
  const place = resolve(dataDir);
  const folder = socketFolder(place);
  const socket = join(folder, 's');
  const url = socketUrl(socket, database);
  if (await answers(socket)) return { url, socket, reused: true, stop: async () => {} };

  mkdirSync(dirname(place), { recursive: true });
  if (!existsSync(join(place, 'mysql'))) setUp(server, place);
  const open = () => launch(server, place, { socket, folder, database, durable, bufferPool, maxConnections });
  let child = open();
  await ready(child, socket, place);

  let stopping = false;
  const deaths = [];
  const watch = () =>
    child.once('exit', (code, signal) => {
      if (stopping || !keepAlive) return;
      deaths.push(Date.now());
      if (deaths.filter((at) => at > Date.now() - 60_000).length > 3)
        return say(`the database keeps ending (${code ?? signal}); ${place}.log says why`);
      say(`the database ended unasked (${code ?? signal}); starting it again`);
      child = open();
      watch();
    });
  watch();
  return {
    url,
    socket,
    reused: false,
    get pid() {
      return child.pid;
    },
    async stop() {
      stopping = true;
      await stop(child, 30_000);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
