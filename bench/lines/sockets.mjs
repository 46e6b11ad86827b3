// From the commit of a change to the last of very many sockets that hear of it, beside Socket.IO emitting the same to one room.
import { setTimeout as pause } from 'node:timers/promises';
import { postRequest, openConnection } from '../http/client.mjs';
import { figures } from '../http/load.mjs';
import { startLimit } from '../limits/limits.mjs';
import { line, ms } from '../report/lines.mjs';
import { openWatchers } from '../sockets/watchers.mjs';
import { freeWindows } from '../stays/free-windows.mjs';
import { signIn } from '../stays/people.mjs';
import { expectPlaced, placeRequest } from '../stays/place.mjs';

const SOCKETS = [1_000, 5_000];
const CHANGES = 30;
const WARM = 4;
/** Longer than changes are gathered for, so that each is one that goes at once. */
const REST_MS = 150;
const MOST_RATIO = 1.5;
const MOST_HELD_MS = 20;

/** A stay that is placed and released in turn: each is a commit that changes four nights. */
function changer(server, http, window, headers) {
  let stayId;
  return async () => {
    if (stayId !== undefined) {
      const answer = await http.send(postRequest(`/api/stays/${stayId}/release`, {}, `idempotency-key: release-${stayId}\r\n${headers}`));
      if (answer.status >= 300) throw new Error(`a release was answered with ${answer.status}: ${answer.body}`);
      stayId = undefined;
      return;
    }
    const answer = await http.send(placeRequest(window, headers).request);
    expectPlaced(answer);
    stayId = JSON.parse(answer.body).id;
  };
}

/** Times in ms from `committed` (as the process tells over its channel) to the last socket. */
async function fanOut({ child, watchers, change }) {
  const times = [];
  let data;
  for (let n = 0; n < CHANGES + WARM; n++) {
    await pause(REST_MS);
    let committed;
    const hear = (message) => (committed ??= message.committed);
    child.on('message', hear);
    const [told] = await Promise.all([watchers.next(), change()]);
    child.off('message', hear);
    if (n >= WARM) times.push(Number(told.last - BigInt(committed)) / 1e6);
    data = told.data;
  }
  return { ...figures(times, 1), data };
}

async function ofProduct({ server, window, headers, many }) {
  const http = openConnection(server.port);
  const watch = { siteId: window.unitId.replace(/-[A-Z]$/, ''), from: window.checkIn, to: window.checkIn };
  const watchers = await openWatchers(server.port, many, watch);
  try {
    await pause(500);
    await server.ask('commits', { on: true });
    await server.ask('reset');
    const change = changer(server, http, window, headers);
    const fan = await fanOut({ child: server.child, watchers, change });
    const { most } = await server.ask('loop');
    return { ...fan, held: most };
  } finally {
    await server.ask('commits', { on: false });
    watchers.close();
    http.close();
  }
}

async function ofSocketIo({ machine, many, payload }) {
  const limit = await startLimit('bare-sockets', machine);
  const watchers = await openWatchers(limit.port, many, {});
  try {
    return await fanOut({ child: limit.child, watchers, change: async () => void limit.child.send({ emit: payload }) });
  } finally {
    watchers.close();
    await limit.stop();
  }
}

/** A room whose four nights lie in one month: then one message tells of them. */
async function windowInOneMonth(data, seed) {
  const windows = await freeWindows(data, `${seed} sockets`);
  for (;;) {
    const window = windows();
    if (window.checkIn.slice(0, 7) === window.checkOut.slice(0, 7)) return window;
  }
}

export async function socketLines({ server, data, machine, seed }) {
  const [headers] = await signIn(server.port, 1);
  const window = await windowInOneMonth(data, seed);
  const lines = [];
  for (const many of SOCKETS) {
    const ours = await ofProduct({ server, window, headers, many });
    const [, payload] = JSON.parse(ours.data.subarray(2));
    const limit = await ofSocketIo({ machine, many, payload });
    const ratio = ours.p50 / limit.p50;
    lines.push(
      line({
        key: `sockets-${many}`,
        ja: `確定から${many / 1000}千のソケットの最後に届くまで`,
        en: `commit → last of ${many / 1000}k sockets`,
        ours: `p50 ${ms(ours.p50)} · p99 ${ms(ours.p99)} · loop held ${ms(ours.held)} at most`,
        limit: `bare socket.io p50 ${ms(limit.p50)} · p99 ${ms(limit.p99)}`,
        ratio,
        target: `≤ ${MOST_RATIO} × · loop ≤ ${MOST_HELD_MS} ms`,
        met: ratio <= MOST_RATIO && ours.held <= MOST_HELD_MS,
      }),
    );
  }
  return lines;
}
