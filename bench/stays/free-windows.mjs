// Runs of four free nights in rooms that are sold at once, none of them twice: what the stays of the bench are placed on.
import { dateOf, dayNumber, todayInTokyo } from '../dataset/days.mjs';
import { connect } from '../dataset/load.mjs';
import { dice } from '../dataset/random.mjs';

const NIGHTS = 4;
const ROOMS = 2_000;

/** Rooms without closing days and longer lead times, alone in their number and part of no house. */
const SOLD = `SELECT u.id FROM units u JOIN sites s ON s.id = u.site_id JOIN licences l ON l.site_id = s.id
  WHERE u.mode = 'INSTANT' AND u.quantity = 1 AND l.type <> 'MINPAKU' AND s.closing_rules = '[]' AND u.kind = 'GUEST_ROOM'
  AND NOT EXISTS (SELECT 1 FROM unit_parts p WHERE p.part_id = u.id) ORDER BY u.id`;

function runsOf(taken, from, to) {
  const runs = [];
  for (let slot = from, free = 0; slot < to; slot++) {
    free = taken.has(slot) ? 0 : free + 1;
    if (free < NIGHTS) continue;
    runs.push(slot - NIGHTS + 1);
    free = 0;
  }
  return runs;
}

/** A function that answers {unitId, first, checkIn, checkOut} anew each time; neighbours are in different rooms. */
export async function freeWindows(data, seed) {
  const throws = dice(seed, 'windows');
  const connection = await connect(data.url);
  try {
    const [rooms] = await connection.query(SOLD);
    const some = rooms
      .map(({ id }) => [throws.next(), id])
      .toSorted((a, b) => a[0] - b[0])
      .slice(0, ROOMS)
      .map(([, id]) => id);
    const [from, to] = [dayNumber(todayInTokyo()) + 5, dayNumber(data.from) + data.nights];
    const [claims] = await connection.query(
      'SELECT unit_id AS unitId, GROUP_CONCAT(slot) AS slots FROM claims WHERE unit_id IN (?) AND slot >= ? GROUP BY unit_id',
      [some, from],
    );
    const takenBy = new Map(claims.map(({ unitId, slots }) => [unitId, new Set(String(slots).split(',').map(Number))]));
    const left = some.map((unitId) => ({ unitId, runs: runsOf(takenBy.get(unitId) ?? new Set(), from, to) }));
    return turns(left);
  } finally {
    await connection.end();
  }
}

function turns(left) {
  let at = 0;
  return () => {
    for (let tries = 0; tries < left.length; tries++) {
      const room = left[at++ % left.length];
      const first = room.runs.shift();
      if (first !== undefined) return { unitId: room.unitId, first, checkIn: dateOf(first), checkOut: dateOf(first + NIGHTS) };
    }
    throw new Error('no free nights are left to place stays on');
  };
}
