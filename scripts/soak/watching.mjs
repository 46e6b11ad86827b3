// Pages that stay open: each watches two months of a site over a socket, keeps the state as a page would, and follows pushes only.
// What must stay true: a page fetches anew after a reconnection or when it is told that it fell behind, and at no other time.
import { io } from 'socket.io-client';

const dayOf = ({ free, state }) => ({ free, state });

/** One page: {siteId, units, pushes, fetched, close}. `units` is a Map from unit to {version, days}. */
export function openPage({ siteUrl, siteId, from, to, get }) {
  const page = { siteId, units: new Map(), pushes: 0, fetched: 0, connections: 0, close: () => socket.close(), settled: () => fetching };
  const socket = io(siteUrl, { path: '/socket.io', transports: ['websocket'], reconnectionDelayMax: 1_000, forceNew: true });
  let fetching = Promise.resolve();

  const keep = (unitId, version, days) => {
    const unit = page.units.get(unitId);
    if (unit === undefined || version < unit.version) return;
    unit.version = version;
    for (const day of days) if (unit.days.has(day.date)) unit.days.set(day.date, dayOf(day));
  };
  async function fetchAnew() {
    const { units } = await get(`/api/sites/${siteId}/availability?from=${from}&to=${to}`);
    page.fetched++;
    for (const { unitId, version, days } of units) {
      if ((page.units.get(unitId)?.version ?? -1) > version) continue;
      page.units.set(unitId, { version, days: new Map(days.map((day) => [day.date, dayOf(day)])) });
    }
  }
  /** One after the other; a page that could not be fetched is tried again. */
  const refresh = () => (fetching = fetching.then(fetchAnew).catch(() => setTimeout(refresh, 500)));
  const watch = () =>
    socket.timeout(5_000).emit('watch', { siteId, from, to }, (error, told) => {
      if (error || !told?.ok) return void setTimeout(() => socket.connected && watch(), 500);
      // What it says nothing of, as an instance may that has only just begun, is fetched, too.
      const behind = [...page.units].some(([unitId, { version }]) => !(version >= told.versions[unitId]));
      if (behind || page.units.size === 0) void refresh();
    });

  socket.on('connect', () => {
    page.connections++;
    watch();
  });
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && socket.connect());
  socket.on('availability.behind', watch);
  socket.on('availability.changed', ({ units }) => {
    page.pushes++;
    for (const { unitId, version, slots, days } of units) keep(unitId, version, days.length > 0 ? days : slots);
  });
  return page;
}

/** Days on which the page shows something else than the calendar says. */
export function differences(page, calendar) {
  return calendar.units.flatMap(({ unitId, days }) =>
    days
      .filter(({ date, free, state }) => {
        const shown = page.units.get(unitId)?.days.get(date);
        return shown?.free !== free || shown.state !== state;
      })
      .map(({ date, free, state }) => ({
        site: page.siteId,
        unit: unitId,
        date,
        is: `${free} ${state}`,
        shown: JSON.stringify(page.units.get(unitId)?.days.get(date)),
      })),
  );
}
