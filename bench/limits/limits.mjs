// The limits as processes on the core where the product's server runs otherwise; only one of them is asked at a time.
import { once } from 'node:events';
import { join } from 'node:path';
import { hasEnded, startNode, stop } from '../../scripts/children.mjs';
import { root } from '../../scripts/places.mjs';
import { freePort, listening } from '../../scripts/ports.mjs';
import { getRequest } from '../http/client.mjs';

/** Starts bench/limits/<name>.mjs: {port, child, stop}. */
export async function startLimit(name, machine, { env = {} } = {}) {
  const port = await freePort(machine.firstPort + 50);
  const child = startNode(join(root, `bench/limits/${name}.mjs`), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, PORT: String(port) },
    output: 'inherit',
    cwd: root,
  });
  machine.pinServer(child.pid);
  if (!(await listening(port, () => hasEnded(child)))) throw new Error(`the limit ${name} did not start`);
  return { port, child, stop: () => stop(child, 2000) };
}

/** A limit that answers with these bodies in turn: {port, next, stop}. */
export async function limitOf(name, machine, bodies) {
  const limit = await startLimit(name, machine);
  const kept = once(limit.child, 'message');
  limit.child.send({ bodies: bodies.map((body) => body.toString('base64')) });
  await kept;
  let n = 0;
  return { ...limit, next: () => getRequest(`/bytes/${n++ % bodies.length}`) };
}
