// A private Redis for trying several instances and for tests: an ordinary child process on the loopback, with a password, in memory only.
// Nothing that Engawa keeps is in Redis, so nothing of it is written to disk.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded, start, stop } from './children.mjs';
import { freePort } from './ports.mjs';
import { findRedis } from './redis-files.mjs';

/** Whether a server behind `port` answers to the password. */
const answers = (port, password) =>
  new Promise((done) => {
    const probe = connect(port, '127.0.0.1', () => probe.write(`AUTH ${password}\r\nPING\r\n`));
    let said = '';
    const end = (answer) => (probe.destroy(), done(answer));
    probe.on('data', (chunk) => (said += chunk).includes('+PONG') && end(true));
    probe.once('error', () => end(false));
    probe.setTimeout(1000, () => end(false));
  });

/**
 * Starts Redis: {url, port, password, pid, stop}. Give `port` and `password` of one that has ended to bring it back under the same address.
 */
export async function startRedis({ port, password = randomBytes(16).toString('hex'), say = () => {} } = {}) {
  const server = await findRedis(say);
  const listensOn = port ?? (await freePort(20_000 + Math.floor(Math.random() * 8_000)));
  const child = start(server.binary, ['-'], { env: server.env, stdio: ['pipe', 'ignore', 'ignore'] });
  // Over standard input, because arguments can be read by everybody on the machine.
  const settings = [
    'bind 127.0.0.1',
    `port ${listensOn}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'maxmemory 64mb',
    'dir /',
  ];
  child.stdin.end(`${settings.join('\n')}\n`);
  for (const until = Date.now() + 15_000; !(await answers(listensOn, password)); await pause(25))
    if (hasEnded(child) || Date.now() > until) throw new Error(`Redis did not start on port ${listensOn}.`);
  return {
    url: `redis://:${password}@127.0.0.1:${listensOn}`,
    port: listensOn,
    password,
    pid: child.pid,
    child,
    stop: () => stop(child, 5_000),
  };
}
