// One site's units and what they cost. Shapes are the demo's: rooms that stand alone, whole houses over their rooms, small pools.
import { dateOf, dayNumber } from './days.mjs';

const YEN = { least: 5_000, most: 50_000 };
const LEAD_MINUTES = [0, 60, 1_440, 4_320];
const CAPACITIES = [1, 2, 2, 2, 2, 3, 3, 4, 4, 6];
const HORIZON_SPARE = 10;

/** The handful of ways in which prices change with the day: [which nights, factor]. The first is the base. */
const SHAPES = [
  [[{}, 1]],
  [
    [{}, 1],
    [{ weekdays: 0b1100000, holidays: true }, 1.2],
  ],
  [
    [{}, 1],
    [{ weekdays: 0b1100000 }, 1.15],
    [{ season: ['07-20', '08-31'], priority: 5 }, 1.3],
  ],
  [
    [{}, 1],
    [{ season: ['12-28', '01-04'], priority: 10 }, 1.5],
    [{ season: ['12-05', '02-28'] }, 0.9],
  ],
  [
    [{}, 1],
    [{ weekdays: 0b1000000 }, 1.1],
    [{ season: ['08-08', '08-16'], priority: 10 }, 1.4],
    [{ holidays: true }, 1.25],
  ],
];

const round = (yen) => Math.max(100, Math.round(yen / 100) * 100);

function plansOf(unit, yen, throws) {
  const shape = throws.pick(SHAPES);
  const charge = throws.chance(0.1) ? 'PERSON' : 'UNIT';
  return shape.map(([when, factor], n) => ({
    id: `${unit.id}-${n}`,
    unitId: unit.id,
    yen: round((charge === 'PERSON' ? yen / 2 : yen) * factor),
    charge,
    season: when.season ?? [null, null],
    weekdays: when.weekdays ?? null,
    holidays: when.holidays === true,
    priority: when.priority ?? 0,
  }));
}

function room(siteId, letter, position, site, throws) {
  return {
    id: `${siteId}-${letter}`,
    siteId,
    position,
    kind: 'GUEST_ROOM',
    name: { ja: `客室${letter}`, en: `Guest room ${letter}` },
    capacity: throws.pick(CAPACITIES),
    quantity: throws.chance(0.1) ? throws.from(2, 3) : 1,
    picture: site.roomPicture,
    parts: [],
  };
}

/** A house let as a whole: one of it, for all whom its rooms take. */
function houseOver(siteId, rooms, site) {
  return {
    ...rooms[0],
    id: `${siteId}-Z`,
    position: rooms.length,
    kind: 'WHOLE_HOUSE',
    name: { ja: '一棟貸し', en: 'Whole house' },
    capacity: rooms.reduce((sum, one) => sum + one.capacity, 0),
    quantity: 1,
    picture: site.frontPicture,
    parts: rooms.map((one) => one.id),
  };
}

/** Three or four units with their tariffs; `most` cuts the list where the data set ends. */
export function unitsOf(siteId, site, nights, most, throws) {
  const shared = {
    mode: throws.chance(0.85) ? 'INSTANT' : 'REQUEST',
    leadMin: throws.pick(LEAD_MINUTES),
    bufferMin: throws.pick([0, 180, 300]),
    horizonDays: nights + HORIZON_SPARE,
    cleaningFee: throws.chance(0.3) ? throws.pick([3_000, 5_500]) : 0,
    longStay: throws.chance(0.2)
      ? [
          { nights: 7, pct: 5 },
          { nights: 14, pct: 10 },
        ]
      : [],
  };
  const house = throws.chance(0.15);
  const rooms = Array.from({ length: house ? 3 : throws.from(3, 4) }, (_, n) => room(siteId, 'ABCD'[n], n, site, throws));
  if (house) for (const one of rooms) one.quantity = 1;
  const own = rooms.map(() => throws.from(YEN.least / 100, YEN.most / 100) * 100);
  const all = house ? [...rooms, houseOver(siteId, rooms, site)] : rooms;
  const yen = house ? [...own, round(own.reduce((sum, one) => sum + one, 0) * 0.85)] : own;
  const made = all.map((unit, n) => ({ ...shared, ...unit, plans: plansOf(unit, yen[n], throws) }));
  // A house without one of its rooms would be another house: it goes first where the data set ends in the middle of a site.
  return made.slice(0, most);
}

/** A licence in force through all nights of the data set. */
export const licenceTerm = (from) => ({ grantedOn: dateOf(dayNumber(from) - 400), expiresOn: null });
