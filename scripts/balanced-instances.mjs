// Which instances a balancer may ask, as `/api/health` says.
// What must stay true: one that is about to end, or whose database is away, is asked no more from the next look on; one whose search index
// is still being built is asked only when there is no better one; a slow answer alone does not put one out.
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 1_500;
const MOST_SLOW = 2;

/** 'ready' | 'building' | 'away' | 'slow' */
async function look({ host, port }) {
  try {
    const answer = await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const body = await answer.json();
    if (answer.status !== 200) return 'away';
    return body.index?.ready === false ? 'building' : 'ready';
  } catch (error) {
    return error.name === 'TimeoutError' ? 'slow' : 'away';
  }
}

/** Watches `targets` ({host, port}); `next(tried)` answers the next one in turn that has not been tried, or undefined. */
export function balancedInstances(targets, { everyMs = 200, changed = () => {} } = {}) {
  const instances = targets.map((target) => ({ ...target, state: 'away', slow: 0 }));
  const ended = new AbortController();
  let turn = 0;

  const become = (instance, state) => {
    if (instance.state === state) return;
    instance.state = state;
    changed(instance);
  };
  const watch = async (instance) => {
    while (!ended.signal.aborted) {
      const seen = await look(instance);
      instance.slow = seen === 'slow' ? instance.slow + 1 : 0;
      if (seen !== 'slow' || instance.slow > MOST_SLOW) become(instance, seen === 'slow' ? 'away' : seen);
      await pause(everyMs, undefined, { signal: ended.signal, ref: false }).catch(() => {});
    }
  };
  for (const instance of instances) void watch(instance);

  return {
    instances,
    next(tried = new Set()) {
      for (const wanted of ['ready', 'building']) {
        const fit = instances.filter((instance) => instance.state === wanted && !tried.has(instance));
        if (fit.length) return fit[turn++ % fit.length];
      }
      return undefined;
    },
    /** It refused a connection: not asked again until it has been seen well. */
    refused: (instance) => become(instance, 'away'),
    end: () => ended.abort(),
  };
}
