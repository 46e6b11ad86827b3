// Two instances on one database: how long after a stay was placed at one of them the other's search knows.
import { connect, fromJson } from '../dataset/load.mjs';
import { getRequest, openConnection } from '../http/client.mjs';
import { expectOk, figures } from '../http/load.mjs';
import { line, ms } from '../report/lines.mjs';
import { freeWindows } from '../stays/free-windows.mjs';
import { signIn } from '../stays/people.mjs';
import { expectPlaced, placeRequest } from '../stays/place.mjs';

const CHANGES = 60;
const MOST_WAIT_MS = 10_000;

/** A question narrow enough that the room's site is among its answers: everything that the site has is asked for. */
async function questionFor(connection, { unitId, checkIn, checkOut }) {
  const [[site]] = await connection.query(
    'SELECT s.id, s.kind, s.municipality, s.wifi_down AS wifi, s.amenities FROM sites s JOIN units u ON u.site_id = s.id WHERE u.id = ?',
    [unitId],
  );
  const amenities = fromJson(site.amenities).map((amenity) => amenity.code);
  const path = `/api/search?checkIn=${checkIn}&checkOut=${checkOut}&party=1&size=50&siteKind=${site.kind}&municipality=${site.municipality}&wifiMin=${site.wifi}&amenity=${amenities.join()}`;
  return { siteId: site.id, request: getRequest(path) };
}

async function look(http, { siteId, request }) {
  const answer = await http.send(request);
  expectOk(answer, request);
  const found = JSON.parse(answer.body).results.find((result) => result.site.id === siteId);
  return found === undefined ? 'none' : JSON.stringify([found.free, found.price, found.units]);
}

export async function otherInstanceLine({ server, other, data, seed }) {
  const windows = await freeWindows(data, `${seed} elsewhere`);
  const [headers] = await signIn(server.port, 1);
  const connection = await connect(data.url);
  const [here, there] = [openConnection(server.port), openConnection(other.port)];
  const times = [];
  try {
    while (times.length < CHANGES) {
      const window = windows();
      const question = await questionFor(connection, window);
      const before = await look(there, question);
      if (before === 'none') continue;
      expectPlaced(await here.send(placeRequest(window, headers).request));
      const placed = performance.now();
      while ((await look(there, question)) === before)
        if (performance.now() - placed > MOST_WAIT_MS)
          throw new Error(`the other instance did not hear of ${window.unitId} within ${MOST_WAIT_MS} ms`);
      times.push(performance.now() - placed);
    }
  } finally {
    here.close();
    there.close();
    await connection.end();
  }
  const { p50, p99 } = figures(times, 1);
  return line({
    key: 'other-instance',
    ja: '別のインスタンスの検索に変更が現れるまで（Redisなし）',
    en: 'a change visible in another instance’s search, without Redis',
    ours: `p50 ${ms(p50)} · p99 ${ms(p99)} (${CHANGES} changes)`,
    target: 'p99 ≤ 1 s',
    met: p99 <= 1_000,
  });
}
