// Where the MariaDB server comes from: one that is installed, else Debian's or Ubuntu's own package unpacked into .cache (no root, no
// service, nothing changed on the machine), else a sentence that says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), '.cache', 'mariadb');
const unpacked = join(cache, 'root');

const NONE = `No MariaDB server was found on this machine, and none could be fetched. One of these helps:
  - set DATABASE_URL=mysql://user:password@host:3306/engawa to a MariaDB 10.6+ (or MySQL 8) database of yours
  - macOS: brew install mariadb
  - with Docker: docker compose up -d db, then DATABASE_URL=mysql://engawa:engawa@127.0.0.1:3306/engawa DEMO=1 npm start
  - Linux: install your distribution's package (Debian, Ubuntu: mariadb-server-core; Fedora: mariadb-server; Arch: mariadb)`;

/** A server under `prefix` with the SQL files that set up a data folder. Oracle's MySQL lacks them and is passed over. */
function serverAt(prefix) {
  const binary = ['sbin', 'bin', 'libexec'].flatMap((dir) => [join(prefix, dir, 'mariadbd'), join(prefix, dir, 'mysqld')]).find(existsSync);
  const share = ['share/mysql', 'share/mariadb', 'share']
    .map((dir) => join(prefix, dir))
    .find((dir) => ['mysql', 'mariadb'].some((name) => existsSync(join(dir, `${name}_system_tables.sql`))));
  return binary && share ? { prefix, binary, share, env: process.env } : undefined;
}

function installedServer() {
  if (process.env.ENGAWA_FETCH_MARIADB === '1') return undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((dir) => /\/s?bin$/.test(dir))
    .map(dirname);
  const usual = ['/usr', '/usr/local', '/opt/homebrew/opt/mariadb', '/usr/local/opt/mariadb', '/opt/mariadb'];
  return [...usual, ...onPath].map(serverAt).find(Boolean);
}

/** The unpacked server needs the libraries that were unpacked with it. */
function unpackedServer() {
  const server = serverAt(join(unpacked, 'usr'));
  if (!server) return undefined;
  const folders = ['usr/lib', 'lib'].flatMap((dir) => {
    const base = join(unpacked, dir);
    return existsSync(base)
      ? readdirSync(base)
          .filter((name) => name.endsWith('-linux-gnu'))
          .map((name) => join(base, name))
      : [];
  });
  const path = [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { ...server, env: { ...process.env, LD_LIBRARY_PATH: path } };
}

/** apt with a private state folder resolves and downloads what this release of Debian or Ubuntu lacks; dpkg -x unpacks it here. */
async function fetchFromDebian(say) {
  const has = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || !has('apt-get') || !has('dpkg')) return;
  say('fetching the MariaDB server from the distribution’s archive into .cache …');
  rmSync(cache, { recursive: true, force: true });
  for (const dir of ['state/lists/partial', 'apt/archives/partial', 'root']) mkdirSync(join(cache, dir), { recursive: true });
  const settings = {
    'Dir::State': `${cache}/state`,
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': `${cache}/apt`,
    'Dir::Log': cache,
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  };
  const file = join(cache, 'apt.conf');
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  const env = { ...process.env, APT_CONFIG: file, LC_ALL: 'C', HOME: cache };
  await run('apt-get', ['-qq', 'update'], { env });
  await run('apt-get', ['-qq', '-y', '--download-only', '--no-install-recommends', 'install', 'mariadb-server-core'], { env });
  const archives = join(cache, 'apt', 'archives');
  for (const name of readdirSync(archives).filter((entry) => entry.endsWith('.deb')))
    await run('dpkg', ['-x', join(archives, name), unpacked]);
  for (const dir of ['state', 'apt']) rmSync(join(cache, dir), { recursive: true, force: true });
}

/** {prefix, binary, share, env} of a usable server; refuses with what to install or set. */
export async function findServer(say = () => {}) {
  const known = installedServer() ?? unpackedServer();
  if (known) return known;
  return withLock(join(dirname(cache), 'mariadb.lock'), async () => {
    let why = '';
    if (!unpackedServer())
      await fetchFromDebian(say).catch((error) => (why = `\n(fetching it failed: ${(error.said ?? error.message).trim().slice(-600)})`));
    const server = unpackedServer();
    if (!server) throw new Refusal(NONE + why);
    return server;
  });
}
