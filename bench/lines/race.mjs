// Fifty people want the same room for the same nights at the same moment.
import { openConnection } from '../http/client.mjs';
import { line } from '../report/lines.mjs';
import { freeWindows } from '../stays/free-windows.mjs';
import { signIn } from '../stays/people.mjs';
import { placeRequest } from '../stays/place.mjs';

const CLIENTS = 50;
const ROUNDS = 20;

export async function raceLine({ server, data, seed }) {
  const windows = await freeWindows(data, `${seed} race`);
  const people = await signIn(server.port, CLIENTS);
  const open = people.map(() => openConnection(server.port));
  const counts = new Map();
  let [won, slowest] = [0, 0];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const window = windows();
      const began = performance.now();
      const answers = await Promise.all(open.map((connection, n) => connection.send(placeRequest(window, people[n]).request)));
      slowest = Math.max(slowest, performance.now() - began);
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
      if (answers.filter(({ status }) => status === 201).length === 1) won++;
    }
  } finally {
    for (const connection of open) connection.close();
  }
  const of = (status) => counts.get(status) ?? 0;
  const broken = [...counts].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0);
  const odd = [...counts].filter(([status]) => ![201, 409].includes(status)).map(([status, n]) => `${n} × ${status}`);
  return line({
    key: 'race',
    ja: `同じ部屋・同じ日程に${CLIENTS}人が同時に申し込み（${ROUNDS}回）`,
    en: `${CLIENTS} clients, one unit, ${ROUNDS} rounds`,
    ours: [
      `${of(201)} × 201`,
      `${of(409)} × 409`,
      `${broken} × 5xx`,
      ...odd.filter((text) => !text.endsWith('× 5xx')),
      `slowest round ${slowest.toFixed(0)} ms`,
    ].join(' · '),
    target: `1 winner a round, ${CLIENTS - 1} × 409, 0 × 5xx`,
    met: won === ROUNDS && of(201) === ROUNDS && of(409) === ROUNDS * (CLIENTS - 1),
  });
}
