// Child processes that never outlive us.
// What must stay true: Ctrl-C reaches only the command itself, which then ends its children in order (so they stand in a session of
// their own), and SIGKILL of the command ends them too: on Linux by the kernel (setpriv --pdeathsig), and for our own programs
// everywhere by an IPC channel whose loss they watch (ENGAWA_PARENT_IPC=1, then exit on 'disconnect').
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheDir, nodeBinary } from './places.mjs';

let deathSignal;
const kernelEndsChildren = () =>
  (deathSignal ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0);

/** Starts `file`; `onParentDeath` is the signal the kernel sends when we die: KILL, or TERM for what must write to disk first. */
export function start(file, args, { onParentDeath = 'KILL', ...options } = {}) {
  const own = { detached: process.platform !== 'win32', ...options };
  return kernelEndsChildren() ? spawn('setpriv', ['--pdeathsig', onParentDeath, file, ...args], own) : spawn(file, args, own);
}

/** Starts one of our own Node programs with the channel it watches. */
export function startNode(script, { env, output, nodeArgs = [], args = [], cwd }) {
  return start(nodeBinary, [...nodeArgs, script, ...args], {
    cwd,
    // Compiled code is kept between starts: loading the backend's modules is most of a warm start.
    env: { NODE_COMPILE_CACHE: join(cacheDir, 'compiled'), ...env, ENGAWA_PARENT_IPC: '1' },
    stdio: ['ignore', output, output, 'ipc'],
  });
}

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

export const ended = (child) =>
  new Promise((done) => {
    if (hasEnded(child)) done();
    child.once('exit', () => done());
    child.once('error', () => done());
  });

/** Asks with SIGTERM, waits, and insists with SIGKILL after `grace` milliseconds. True when it ended by itself. */
export async function stop(child, grace = 15_000) {
  if (!child || hasEnded(child)) return true;
  child.kill('SIGTERM');
  const late = new AbortController();
  const gently = await Promise.race([ended(child).then(() => true), pause(grace, false, { signal: late.signal }).catch(() => false)]);
  late.abort();
  if (!gently) child.kill('SIGKILL');
  await ended(child);
  return gently;
}

/** Runs a tool to its end; on failure rejects with everything it said. `show` passes its output on as it comes. */
export function run(file, args, { show = false, ...options } = {}) {
  return new Promise((done, failed) => {
    const child = start(file, args, { ...options, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (code === 0) done(said);
      else failed(Object.assign(new Error(`${[file, ...args].join(' ')} ended with ${code ?? signal}\n${said}`), { said, code }));
    });
  });
}
