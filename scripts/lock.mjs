// A lock that several commands of one checkout share (installing, building). Plain Node 20, no packages.
// What must stay true: a lock whose owner has died never stops anybody.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function ownerIsGone(folder) {
  try {
    return !isAlive(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  } catch {
    // No pid inside: its owner is just writing it, or died before it could.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > 5000;
  }
}

/** Waits until `folder` could be made, runs `work`, and removes it again. `onWait` is called once when somebody else has it. */
export async function withLock(folder, work, onWait = () => {}) {
  mkdirSync(dirname(folder), { recursive: true });
  for (let waited = false; ;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (ownerIsGone(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await pause(300);
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
