// One product for one data folder.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './lock.mjs';
import { Refusal } from './refusal.mjs';

/** The folder's state belongs to one product at a time; a second one would share its sandbox and pull the database from under it. */
export function claimFolder(dataDir, url) {
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
