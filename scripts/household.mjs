// What was started together ends together.
// What must stay true: members end in the opposite order of their coming, and each of them, also those that came while it was ending.
import { stop } from './children.mjs';

/** Collects what has to be ended, so that a failure half-way leaves nothing behind. */
export function household() {
  const members = [];
  let stopping;
  // What comes in after the stop was asked for is ended at once.
  const addStop = (name, end) => (stopping ? void end() : members.push({ name, end }));
  return {
    add(name, child) {
      addStop(name, () => stop(child));
      return child;
    },
    addStop,
    isStopping: () => stopping !== undefined,
    stop: () =>
      (stopping ??= (async () => {
        for (const member of members.toReversed()) await member.end();
      })()),
  };
}
