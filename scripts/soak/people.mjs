// What people do, mixed: look, search, hold, pay, give back, cancel, leave; and managers who close and reopen.
// What must stay true: whatever was acknowledged is written down with the end that was promised, and is looked for afterwards.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const DAY_MS = 86_400_000;
const CARD = '4000002760003184';
const BOOKERS = ['booker@minato.example.jp', 'admin@minato.example.jp', 'booker@hokuto.example.jp', 'resident@hagi.example.jp'];

/** A date so many days from today in Tokyo. */
export const inDays = (days) => new Date(Date.now() + 9 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

/** Units that can be booked at once, with their sites. Half of the tries go to the first few, so that people meet. */
async function unitsOf(get) {
  const sites = await get('/api/sites');
  const details = await Promise.all(sites.filter(({ modes }) => modes.includes('INSTANT')).map(({ id }) => get(`/api/sites/${id}`)));
  return details.flatMap(({ id: siteId, units }) =>
    units.filter(({ sale, grain }) => sale.sold && grain !== 'month').map((unit) => ({ ...unit, siteId })),
  );
}

export async function people({ ask, signIn, sandboxUrl, rolls }) {
  const done = Object.fromEntries(
    ['searches', 'calendars', 'holds', 'refusals', 'payments', 'cancellations', 'releases', 'closures', 'reopenings'].map((name) => [
      name,
      0,
    ]),
  );
  const odd = [];
  /** stay id → what must have become of it: a status, or several. */
  const acknowledged = new Map();
  /** Holds that nobody will come back to. */
  const left = [];
  const get = async (path, cookie) => (await ask(cookie, { method: 'GET', path })).body;
  const units = await unitsOf(get);
  const hot = units.filter(({ siteId }) => siteId === 'SHM-04');
  const cookies = await Promise.all(BOOKERS.map(signIn));
  const office = await signIn('office@engawa.example.jp');

  function item() {
    const unit = rolls.chance(0.5) ? rolls.pick(hot) : rolls.pick(units);
    const first = 20 + rolls.below(40);
    if (unit.grain === 'night') return { unitId: unit.id, checkIn: inDays(first), checkOut: inDays(first + 1 + rolls.below(4)) };
    return { unitId: unit.id, days: [inDays(first)], quantity: 1 + rolls.below(Math.min(3, unit.quantity)) };
  }
  const search = async () => {
    const first = 20 + rolls.below(40);
    const when = `checkIn=${inDays(first)}&checkOut=${inDays(first + 1 + rolls.below(4))}`;
    const { status } = await ask('', { method: 'GET', path: `/api/search?${when}&party=${1 + rolls.below(8)}` });
    if (status === 200) done.searches++;
    else odd.push(`search ${status}`);
  };
  const calendar = async () => {
    const { status } = await ask('', {
      method: 'GET',
      path: `/api/sites/${rolls.pick(units).siteId}/availability?from=${inDays(20)}&to=${inDays(80)}`,
    });
    if (status === 200) done.calendars++;
    else odd.push(`calendar ${status}`);
  };

  async function hold(cookie) {
    const items = rolls.chance(0.3) ? [item(), item()] : [item()];
    const path = '/api/stays';
    const { status, body } = await ask(cookie, { method: 'POST', path, key: randomUUID(), body: { items, party: 1 } });
    if (status === 201) {
      done.holds++;
      acknowledged.set(body.id, ['held', 'lapsed']);
      return body.id;
    }
    // A rule says no (closed that day, too many for the room): part of life. 429 and 400 are not.
    if ([409, 422].includes(status)) done.refusals++;
    else odd.push(`hold ${status} ${body.code}`);
    return undefined;
  }
  const stayOf = (cookie, id) => get(`/api/stays/${id}`, cookie);

  async function pay(cookie, id) {
    const { status, body } = await ask(cookie, { method: 'POST', path: `/api/stays/${id}/checkout` });
    if (status === 409) return false; // Its time ran out meanwhile: it lapses.
    if (![200, 201].includes(status)) return (odd.push(`checkout ${status} ${body.code}`), false);
    const session = /cs_\w+/.exec(body.url)?.[0];
    // Paid in the sandbox, whose answer is the truth: from here on the money must end in a confirmed stay, or come back.
    acknowledged.set(id, ['held', 'lapsed', 'confirmed']);
    const paid = await fetch(`${sandboxUrl}/_sandbox/sessions/${session}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ card: CARD, threeDSecure: 'complete' }),
    });
    if (!paid.ok) return false;
    done.payments++;
    acknowledged.set(id, ['confirmed', 'paid-late']);
    for (const until = Date.now() + 30_000; Date.now() < until; await pause(250)) {
      if ((await stayOf(cookie, id)).status === 'confirmed') return (acknowledged.set(id, ['confirmed']), true);
    }
    return false;
  }

  /** Sent again, it may find its own work done: then the stay says so. */
  async function end(cookie, id, path, wanted, name) {
    acknowledged.set(id, [...acknowledged.get(id), wanted]);
    const { status, body } = await ask(cookie, { method: 'POST', path: `/api/stays/${id}/${path}`, body: {} });
    const ended = [200, 201].includes(status) || (status === 409 && (await stayOf(cookie, id)).status === wanted);
    if (ended) {
      done[name]++;
      acknowledged.set(id, [wanted]);
    } else if (status !== 409) odd.push(`${path} ${status} ${body.code}`);
  }

  async function book(cookie) {
    const id = await hold(cookie);
    if (id === undefined) return;
    const way = rolls.next();
    if (way < 0.25) return void left.push({ id, at: Date.now() });
    if (way < 0.45) return end(cookie, id, 'release', 'released', 'releases');
    const confirmed = await pay(cookie, id);
    if (confirmed && rolls.chance(0.5)) await end(cookie, id, 'cancellation', 'cancelled', 'cancellations');
  }

  async function close() {
    const unit = rolls.pick(units);
    const first = 20 + rolls.below(40);
    const window = { checkIn: inDays(first), checkOut: inDays(first + 1 + rolls.below(3)) };
    const body = { unitId: unit.id, window, reason: { ja: '点検のため', en: 'for an inspection' } };
    const { status, body: closed } = await ask(office, { method: 'POST', path: '/api/manage/closures', key: randomUUID(), body });
    if (status === 422) return; // Closed that day anyway.
    if (status !== 201) return void odd.push(`closure ${status} ${closed.code}`);
    done.closures++;
    await pause(500 + rolls.below(4_000));
    if (rolls.chance(0.15)) return; // Stays closed.
    const again = await ask(office, { method: 'POST', path: `/api/manage/closures/${closed.id}/reopening`, body: {} });
    if (again.status === 201) done.reopenings++;
    else odd.push(`reopening ${again.status} ${again.body.code}`);
  }

  async function live(signal, steps) {
    while (!signal.aborted) {
      await steps();
      await pause(20 + rolls.below(120));
    }
  }
  const looker = () => (rolls.chance(0.55) ? search() : calendar());
  return {
    done,
    odd,
    acknowledged,
    left,
    get,
    sites: [...new Set(hot.concat(units).map(({ siteId }) => siteId))],
    /** Everybody at once, until the signal; what was begun is brought to its end. */
    run: (signal) =>
      Promise.all([
        ...Array.from({ length: 4 }, () => live(signal, looker)),
        ...Array.from({ length: 10 }, (_, n) => live(signal, () => book(cookies[n % cookies.length]))),
        ...Array.from({ length: 2 }, () => live(signal, close)),
      ]),
  };
}
