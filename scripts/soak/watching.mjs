// Pages that stay open: each watches two months of a site over a socket, keeps the state as a page would, and follows pushes only.
// What must stay true: a page fetches anew after a reconnection or when it is told that it fell behind, and at no other time.
import { io } from 'socket.io-client';

const dayOf = ({ free, state }, version) => ({ free, state, version });

/**
 * One page: {siteId, units, pushes, fetched, close}. `units` is a Map from unit to {version, days}: the version of the last answer, which
 * is whole; each day has the version it was last told with, because the months of a site are told apart from each other.
 */
export function openPage({ siteUrl, siteId, from, to, get }) {
  const page = { siteId, units: new Map(), pushes: 0, fetched: 0, connections: 0, close: () => socket.close(), settled: () => fetching };
  const socket = io(siteUrl, { path: '/socket.io', transports: ['websocket'], reconnectionDelayMax: 1_000, forceNew: true });
  let fetching = Promise.resolve();

  let awaited = 0;
  let early = [];
  const keep = (unitId, version, days) => {
    const known = page.units.get(unitId)?.days;
    for (const day of days) if (version > (known?.get(day.date)?.version ?? Infinity)) known.set(day.date, dayOf(day, version));
  };
  /** What is pushed while an answer is awaited may be newer than that, or of units that are not known yet: it is put on top of it again. */
  const hear = (units) => {
    if (awaited > 0) early.push(...units);
    for (const { unitId, version, slots, days } of units) keep(unitId, version, days.length > 0 ? days : slots);
  };
  async function fetchAnew() {
    awaited++;
    try {
      const { units } = await get(`/api/sites/${siteId}/availability?from=${from}&to=${to}`);
      page.fetched++;
      for (const { unitId, version, days } of units)
        if ((page.units.get(unitId)?.version ?? -1) <= version)
          page.units.set(unitId, { version, days: new Map(days.map((day) => [day.date, dayOf(day, version)])) });
    } finally {
      awaited--;
    }
    const again = early;
    if (awaited === 0) early = [];
    hear(again);
  }
  /** One after the other; a page that could not be fetched is tried again. */
  const refresh = () => (fetching = fetching.then(fetchAnew).catch(() => setTimeout(refresh, 500)));
  const read = () => Object.fromEntries([...page.units].map(([unitId, { version }]) => [unitId, version]));
  const watch = () =>
    socket.timeout(5_000).emit('watch', { siteId, from, to, ...(page.units.size ? { versions: read() } : {}) }, (error, told) => {
      if (error || !told?.ok) return void setTimeout(() => socket.connected && watch(), 500);
      hear(told.units);
      const behind = Object.entries(read()).some(([unitId, version]) => !(version >= told.versions[unitId]));
      if (page.units.size === 0 || (told.reload && behind)) void refresh();
    });

  socket.on('connect', () => {
    page.connections++;
    watch();
  });
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && socket.connect());
  socket.on('availability.behind', watch);
  socket.on('availability.changed', ({ units }) => {
    page.pushes++;
    hear(units);
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
