// Who is where: each seat of each unit is walked from the first night to the last, stay after stay with gaps between them.
// What must stay true: rows come in the order of the ledger's key; a whole house has none, its rooms have them; seats never exceed the quantity.
import { dayNumber } from './days.mjs';
import { dice } from './random.mjs';

const LONGEST = 7;
const MEAN_STAY = (1 + LONGEST) / 2;
/** Weeks in which hardly anything is left, as around a festival. */
export const NEARLY_FULL = { from: 300, to: 330, filled: 0.95 };
const HELD = 0.005;
const CLOSED = 0.01;
const CLOSED_NIGHTS = 7;

const hex = (n) => n.toString(16).padStart(12, '0');
const feedId = (n) => `0b000000-0000-7000-8000-${hex(n)}`;
const stayId = (n) => `0b000001-0000-7000-8000-${hex(n)}`;
const closureId = (n) => `0b000002-0000-7000-8000-${hex(n)}`;

/** Numbers of the stays on one seat, 0 for a free night, from `first` upwards; answers the next number. */
function walk(nights, first, { taken, throws }) {
  const meanGap = (MEAN_STAY * (1 - taken)) / taken;
  let number = first;
  for (let at = throws.chance(taken) ? 0 : throws.gap(meanGap); at < nights.length; at += throws.gap(meanGap)) {
    const end = Math.min(nights.length, at + throws.from(1, LONGEST));
    nights.fill(number++, at, end);
    at = end;
  }
  return fillFestival(nights, number, throws);
}

function fillFestival(nights, first, throws) {
  let number = first;
  const to = Math.min(NEARLY_FULL.to, nights.length);
  for (let at = NEARLY_FULL.from; at < to; at++) {
    if (nights[at] !== 0) continue;
    let end = at;
    while (end < to && nights[end] === 0) end++;
    if (throws.chance(NEARLY_FULL.filled)) nights.fill(number++, at, end);
    at = end;
  }
  return number;
}

/**
 * The text of all claims of the units, a unit at a time, for LOAD DATA. `special` collects the few that are more than an imported
 * booking: held stays and closures, whose own rows are written afterwards.
 */
export function* claimsText(units, { seed, from, nights, taken, special }) {
  const firstSlot = dayNumber(from);
  let number = 1;
  for (const unit of units) {
    if (unit.parts.length > 0) continue;
    const throws = dice(seed, `claims ${unit.id}`);
    const seats = Array.from({ length: unit.quantity }, () => new Uint32Array(nights));
    for (const seat of seats) number = walk(seat, number, { taken, throws });
    const holders = new Map();
    if (throws.chance(HELD)) holdOne(unit, seats[0], { throws, holders, special });
    if (throws.chance(CLOSED)) number = closeSome(unit, seats, { throws, holders, special, number });
    yield textOf(unit, seats, firstSlot, holders);
  }
}

/** The first stay from a month on is not confirmed yet. */
function holdOne(unit, seat, { throws, holders, special }) {
  const at = seat.findIndex((stay, night) => night >= 30 && stay !== 0 && stay !== seat[night - 1]);
  if (at < 0) return;
  let end = at;
  while (end < seat.length && seat[end] === seat[at]) end++;
  const held = { id: stayId(special.held.length * 2), itemId: stayId(special.held.length * 2 + 1), unit, from: at, to: end };
  special.held.push({ ...held, party: throws.from(1, unit.capacity) });
  holders.set(seat[at], `stay\t${held.itemId}`);
}

/** A week that the manager closed: everything that was free in it. */
function closeSome(unit, seats, { throws, holders, special, number }) {
  const from = throws.below(Math.max(1, seats[0].length - CLOSED_NIGHTS));
  const closure = { id: closureId(special.closures.length), unit, from, to: Math.min(seats[0].length, from + CLOSED_NIGHTS) };
  special.closures.push(closure);
  holders.set(number, `closure\t${closure.id}`);
  for (const seat of seats) for (let at = closure.from; at < closure.to; at++) if (seat[at] === 0) seat[at] = number;
  return number + 1;
}

function textOf(unit, seats, firstSlot, holders) {
  let text = '';
  const last = new Uint32Array(seats.length);
  const holderOf = seats.map(() => '');
  for (let night = 0; night < seats[0].length; night++) {
    for (let seat = 0; seat < seats.length; seat++) {
      const stay = seats[seat][night];
      if (stay === 0) continue;
      if (stay !== last[seat]) {
        last[seat] = stay;
        holderOf[seat] = holders.get(stay) ?? `feed\t${feedId(stay)}`;
      }
      text += `${unit.id}\t${firstSlot + night}\t${seat}\t${holderOf[seat]}\n`;
    }
  }
  return Buffer.from(text, 'latin1');
}
