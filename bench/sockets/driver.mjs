// Opens many pages, and the limit beside them; for the bench's line about pushes.
//   const pages = await openPages({ machine, port, count: 5000, area: { siteId, from, to } });   // without `area`: the limit's pages
//   const heard = pages.nextRound();       // before the change is made
//   … make one change in the area; `committed` is its process.hrtime.bigint() …
//   const ms = Number((await heard) - committed) / 1e6;
//   pages.close();
// Times are of the machine's monotonic clock, which its processes share.
import { join } from 'node:path';
import { startNode, stop } from '../../scripts/children.mjs';
import { root } from '../../scripts/places.mjs';

/** Clients share a core with nothing but each other; one process reads a thousand answers in a few milliseconds. */
const PAGES_A_PROCESS = 2_500;
const MOST_OPEN_MS = 120_000;
const MOST_ROUND_MS = 30_000;
const program = (file) => join(root, 'bench/sockets', file);

function within(ms, promise, what) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error(`${what} took more than ${ms / 1000} s`)), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The next message that is it; fails when the program ends instead. */
function said(child, isIt) {
  return new Promise((done, fail) => {
    const heard = (message) => isIt(message) && finish(() => done(message));
    const gone = () => finish(() => fail(new Error('a program of the bench lost its connection')));
    const finish = (how) => {
      child.off('message', heard).off('exit', gone);
      how();
    };
    child.on('message', heard).on('exit', gone);
  });
}

/** {count, nextRound, close}; `nextRound()` ends with the time at which the last page had the next message. */
export async function openPages({ machine, port, count, area, event = 'availability.changed' }) {
  const sizes = Array.from({ length: Math.ceil(count / PAGES_A_PROCESS) }, (_, i) =>
    Math.min(PAGES_A_PROCESS, count - i * PAGES_A_PROCESS),
  );
  const watch = area === undefined ? [] : [JSON.stringify(area)];
  const children = sizes.map((size) =>
    startNode(program('clients.mjs'), {
      env: { PATH: process.env.PATH },
      output: 'inherit',
      args: [String(port), String(size), event, ...watch],
    }),
  );
  const close = () => Promise.all(children.map((child) => stop(child, 1_000)));
  children.forEach((child) => machine.pinLoad(child.pid));
  try {
    await within(MOST_OPEN_MS, Promise.all(children.map((child) => said(child, (message) => message.open))), `opening ${count} pages`);
  } catch (error) {
    await close();
    throw error;
  }
  const lastOf = (child) => said(child, (message) => message.round).then((message) => BigInt(message.last));
  const nextRound = () =>
    within(MOST_ROUND_MS, Promise.all(children.map(lastOf)), 'a round').then((times) => times.reduce((a, b) => (a > b ? a : b)));
  return { count, nextRound, close };
}

/** socket.io alone: {port, emit, ask, stop}; `emit(bytes)` says a message to everybody and answers when it began. */
export async function startBare({ machine, port }) {
  const child = startNode(program('bare.mjs'), { env: { PATH: process.env.PATH, PORT: String(port) }, output: 'inherit' });
  machine.pinServer(child.pid);
  await said(child, (message) => message.bench === 'listening');
  const ask = (bench, more = {}) => {
    const answer = said(child, (message) => message.bench === bench);
    child.send({ bench, ...more });
    return answer;
  };
  return { port, child, ask, emit: async (bytes) => BigInt((await ask('emit', { bytes })).began), stop: () => stop(child, 2_000) };
}
