// Where the Redis server comes from: one that is installed, else Debian's or Ubuntu's own package unpacked into .cache, else a sentence.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackedEnvironment, unpackFromDebian } from './debian-packages.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), '.cache', 'redis');

const NONE = `No Redis server was found on this machine, and none could be fetched. Install your distribution's package (Debian, Ubuntu:
redis-server; Fedora: valkey; macOS: brew install redis).`;

const serverIn = (folder) => ['redis-server', 'valkey-server'].map((name) => join(folder, name)).find(existsSync);

function installedServer() {
  if (process.env.ENGAWA_FETCH_REDIS === '1') return undefined;
  const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const binary = folders.filter(Boolean).map(serverIn).find(Boolean);
  return binary && { binary, env: process.env };
}

function unpackedServer() {
  const binary = serverIn(join(cache, 'root/usr/bin'));
  return binary && { binary, env: unpackedEnvironment(cache) };
}

/** {binary, env} of a usable server; refuses with what to install. */
export async function findRedis(say = () => {}) {
  const known = installedServer() ?? unpackedServer();
  if (known) return known;
  return withLock(join(dirname(cache), 'redis.lock'), async () => {
    let why = '';
    if (!unpackedServer())
      await unpackFromDebian('redis-server', cache, say).catch(
        (error) => (why = `\n(fetching it failed: ${(error.said ?? error.message).trim().slice(-600)})`),
      );
    const server = unpackedServer();
    if (!server) throw new Refusal(NONE + why);
    return server;
  });
}
