// What the bench runs on, and who runs where: the server alone on the first core, the load on the second, the database wherever there is room.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { nodeBinary } from '../scripts/places.mjs';

const can = () => process.platform === 'linux' && cpus().length >= 2 && spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0;
const pin = (pid, cores) => spawnSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' });

/** The product's Node, which need not be the one that runs this. */
const nodeVersion = () => spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** {text, pinned, pinServer, pinLoad, unpin, firstPort}. Children inherit, so each that is started says where it belongs. */
export function machineOf() {
  const pinned = can();
  const all = `0-${cpus().length - 1}`;
  const set = (cores) => (pid) => void (pinned && pin(pid, cores));
  const where = pinned ? 'server on core 0, load on core 1, database on all' : 'nothing pinned (one core, or no taskset)';
  return {
    text: `${cpus().length} × ${cpus()[0]?.model ?? 'an unnamed processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${nodeVersion()}; ${where}; load average ${loadavg()[0].toFixed(1)} before it began`,
    pinned,
    pinServer: set('0'),
    pinLoad: set(cpus().length > 2 ? `1-${cpus().length - 1}` : '1'),
    unpin: set(all),
    firstPort: Number(process.env.BENCH_PORT ?? 41_400),
  };
}
