// Runs one of the measurements in this folder as a process of its own, with the product's environment, and answers what it tells.
import { once } from 'node:events';
import { join } from 'node:path';
import { ended, hasEnded, startNode, stop } from '../../scripts/children.mjs';
import { root } from '../../scripts/places.mjs';
import { environment } from '../product/server.mjs';

export async function runInProcess(name, { data, machine, ask = {}, pinned = true }) {
  const more = { TIMERS: '0', BENCH_ASK: JSON.stringify({ data, ...ask }) };
  const env = environment({ port: machine.firstPort + 90, databaseUrl: data.url, storage: data.storage, more });
  const child = startNode(join(root, `bench/in-process/${name}.mjs`), { env, output: 'inherit', cwd: root });
  if (pinned) machine.pinServer(child.pid);
  else machine.unpin(child.pid);
  try {
    const [figures] = await Promise.race([once(child, 'message'), ended(child).then(() => [undefined])]);
    if (figures === undefined) throw new Error(`the measurement ${name} ended without figures`);
    return figures;
  } finally {
    if (!hasEnded(child)) await stop(child, 2000);
  }
}
