// Notices that whoever started this command has gone. Plain Node 20, no packages.
// `npm` killed with SIGKILL cannot tell its children; without this they would serve on, owned by nobody. (The gentler signals npm hands
// on, but only to its own child: so package.json says `exec node …`, which puts us in the place of the shell, or where there is no
// `exec`, on Windows, runs the same without it.)
import { readFileSync } from 'node:fs';

/** The parent of a process, or undefined where the system does not say (only Linux has /proc). */
function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S+ /s, '')
        .split(' ')[0],
    );
  } catch {
    return undefined;
  }
}

const isShell = (pid) => {
  try {
    return /^(sh|dash|bash|ash|busybox)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
};

/** Calls `gone` once when npm, or the shell npm put between, has died. Does nothing for a command typed by hand: that one may outlive its shell. */
export function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const lost = process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent);
    if (!lost) return;
    clearInterval(timer);
    gone();
  }, 400);
  timer.unref();
}
