// Stays of four nights placed by 1, 8 and 32 clients, beside the bare driver replaying the very statements that the product sends.
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../dataset/load.mjs';
import { openConnection } from '../http/client.mjs';
import { figures, load } from '../http/load.mjs';
import { PEOPLE } from '../dataset/people.mjs';
import { line, ms, perSecond, repeated, spread } from '../report/lines.mjs';
import { freeWindows } from '../stays/free-windows.mjs';
import { signIn } from '../stays/people.mjs';
import { expectPlaced, placeRequest } from '../stays/place.mjs';
import { recordStatements } from '../stays/record.mjs';
import { openReplay, replayOf } from '../stays/replay.mjs';

const CLIENTS = [
  [1, 0.4],
  [8, 0.25],
  [32, 0.25],
];
const MOST_STATEMENTS = 20;
/** The product's own pool. */
const POOL = 20;

async function record(server, data, windows, headers) {
  const connection = await connect(data.url);
  const http = openConnection(server.port);
  try {
    const place = async (window) => {
      const { key, request } = placeRequest(window, headers);
      expectPlaced(await http.send(request));
      return key;
    };
    for (let n = 0; n < 20; n++) await place(windows());
    const window = windows();
    let key;
    const statements = await recordStatements(connection, async () => (key = await place(window)));
    return { statements, replay: replayOf(statements, { ...window, key, userId: PEOPLE[0].id }) };
  } finally {
    http.close();
    await connection.end();
  }
}

async function withClients({ server, data, windows, people, replay, clients, seconds, rounds }) {
  const raw = await openReplay(data.url, Math.min(clients, POOL));
  const limits = [];
  try {
    const ours = await repeated(
      rounds,
      async () => {
        const ran = await raw.run(seconds, () => replay(windows()));
        limits.push(figures(ran.times, ran.seconds));
        await pause(300);
        const next = (client) => placeRequest(windows(), people[client]).request;
        return load({ port: server.port, connections: clients, seconds, next, check: expectPlaced });
      },
      (r) => r.perSecond,
    );
    return { ours, limit: limits.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds / 2)] };
  } finally {
    await raw.close();
  }
}

export async function stayLines({ server, data, seed, seconds, rounds }) {
  const windows = await freeWindows(data, seed);
  const people = await signIn(server.port, Math.max(...CLIENTS.map(([clients]) => clients)));
  const { statements, replay } = await record(server, data, windows, people[0]);
  const lines = [];
  for (const [clients, target] of CLIENTS) {
    const { ours, limit } = await withClients({ server, data, windows, people, replay, clients, seconds, rounds });
    const ratio = ours.middle.perSecond / limit.perSecond;
    lines.push(
      line({
        key: `stays-${clients}`,
        ja: `4泊の予約、同時${clients}人`,
        en: `stays of 4 nights placed, ${clients} client${clients === 1 ? '' : 's'}`,
        ours: `${perSecond(ours.middle.perSecond)} · p50 ${ms(ours.middle.p50)} · p99 ${ms(ours.middle.p99)}`,
        limit: `raw mysql2, the same statements over ${Math.min(clients, POOL)} connection${clients === 1 ? '' : 's'}: ${perSecond(limit.perSecond)} · p50 ${ms(limit.p50)}`,
        ratio,
        target: `≥ ${target}`,
        met: ratio >= target,
        noise: spread(ours, (r) => r.perSecond),
      }),
    );
  }
  lines.push(
    line({
      key: 'stays-statements',
      ja: '予約1件のSQL文の数',
      en: 'statements of one placed stay, session and transaction included',
      ours: String(statements.length),
      target: `≤ ${MOST_STATEMENTS}`,
      met: statements.length <= MOST_STATEMENTS,
    }),
  );
  return { lines, statements };
}
