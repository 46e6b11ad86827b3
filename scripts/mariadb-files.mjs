// Where the MariaDB server comes from: one that is installed, else Debian's or Ubuntu's own package unpacked into .cache (no root, no
// service, nothing changed on the machine), else a sentence that says what to do.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackedEnvironment, unpackFromDebian } from './debian-packages.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), '.cache', 'mariadb');

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

function unpackedServer() {
  const server = serverAt(join(cache, 'root', 'usr'));
  return server ? { ...server, env: unpackedEnvironment(cache) } : undefined;
}

/** {prefix, binary, share, env} of a usable server; refuses with what to install or set. */
export async function findServer(say = () => {}) {
  const known = installedServer() ?? unpackedServer();
  if (known) return known;
  return withLock(join(dirname(cache), 'mariadb.lock'), async () => {
    let why = '';
    if (!unpackedServer())
      await unpackFromDebian('mariadb-server-core', cache, say).catch(
        (error) => (why = `\n(fetching it failed: ${(error.said ?? error.message).trim().slice(-600)})`),
      );
    const server = unpackedServer();
    if (!server) throw new Refusal(NONE + why);
    return server;
  });
}
