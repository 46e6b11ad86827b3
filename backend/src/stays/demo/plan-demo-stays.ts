/**
 * The demo's stays: who booked what, when, and what became of it. Must stay true: pure but for the seats it is given;
 * the same seed and day give the same stays; prices and scales are those of the rules; nothing overlaps; some weeks
 * ahead stay free for whoever tries the product.
 */
import { addDays, firstUse, newCode, tokyoDate, tokyoInstant, type CalendarDate, type Lang } from '../../kernel/index.js';
import { runsOf, type Occupancy } from '../../availability/index.js';
import type { RatePlanFacts, UnitCard } from '../../places/index.js';
import { priceUnit, quoteTotals, scaleOf } from '../../pricing/index.js';
import type { StayStatus } from '../domain/moves.js';
import { itemRow } from '../item-row.js';
import { windowOf } from '../item-ask.js';
import type { Bookable } from '../judge-items.js';
import { costOfCancelling } from '../stay-answer.js';
import type { StayItemRow, StayRow } from '../stay.row.js';
import { TERMS_VERSION } from '../terms.js';
import { demoSites, throwKind, throwTrip, type Trip } from './demo-trips.js';
import { Dice } from './dice.js';
import { RoomAhead } from './room-ahead.js';

/** Somebody who books: for a company, or for themselves. `weight` is how often. */
export type DemoBooker = { readonly companyId: string | null; readonly userId: string; readonly locale: Lang; readonly weight: number };

export type DemoStay = { readonly stay: StayRow; readonly items: readonly StayItemRow[]; readonly refund: number; readonly kept: number };

export type DemoWorld = {
  readonly cards: readonly UnitCard[];
  readonly plans: ReadonlyMap<string, readonly RatePlanFacts[]>;
  readonly bookers: readonly DemoBooker[];
  readonly occupancy: Pick<Occupancy, 'free' | 'seat'>;
  readonly now: Date;
  readonly idOf: (name: string) => string;
};

export const DEMO_STAYS = 420;
const SEED = 20_231_002;
const TRIES = 80;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Kept free for the journeys that everybody is invited to try. */
const KEPT_FREE = { siteId: 'SHM-04', from: '2027-01-20', until: '2027-02-05' };

function bookerOf(dice: Dice, bookers: readonly DemoBooker[]): DemoBooker {
  let left = dice.next() * bookers.reduce((sum, booker) => sum + booker.weight, 0);
  return bookers.find((booker) => (left -= booker.weight) < 0) ?? dice.pick(bookers);
}

/** Booked some weeks before, in the hours of an office, and never in the future. */
function bookedAt(dice: Dice, first: CalendarDate, now: Date): Date {
  const day = addDays(first, -dice.between(4, 60));
  const at = new Date(tokyoInstant(day, '09:00').getTime() + dice.between(0, 540) * MINUTE);
  const latest = new Date(now.getTime() - dice.between(60, 2_000) * MINUTE);
  return at < latest ? at : latest;
}

function statusOf(dice: Dice): StayStatus {
  const throwOf = dice.next();
  if (throwOf < 0.91) return 'confirmed';
  return throwOf < 0.96 ? 'cancelled' : throwOf < 0.985 ? 'lapsed' : 'released';
}

/** The trip's items priced as of its booking, or undefined when one of them has no price (a closing day). */
function priceTrip(trip: Trip, world: DemoWorld, createdAt: Date): Bookable[] | undefined {
  const units = new Map(world.cards.map((card) => [card.id, card]));
  const items: Bookable[] = [];
  for (const [index, ask] of trip.items.entries()) {
    const unit = units.get(ask.unitId);
    if (unit === undefined) return undefined;
    const [window, quantity, party] = [windowOf(ask), ask.quantity ?? 1, ask.party ?? 1];
    const priced = priceUnit(unit, world.plans.get(unit.id) ?? [], { window, quantity, party });
    if (priced.kind !== 'priced') return undefined;
    const claims = { claimed: priced.claimWindow, runs: runsOf(unit, priced.claimWindow, createdAt) };
    items.push({
      index,
      unitId: unit.id,
      window,
      quantity,
      party,
      unit,
      priced,
      claims,
      scale: scaleOf(unit, trip.party, tokyoDate(createdAt)),
    });
  }
  return items.length === 0 ? undefined : items;
}

function isKeptFree(item: Bookable): boolean {
  const from = firstUse(item.window);
  const until = item.window.kind === 'nights' ? item.window.checkOut : from;
  return item.unit.siteId === KEPT_FREE.siteId && from <= KEPT_FREE.until && until >= KEPT_FREE.from;
}

/** The row's times and money once it has become what it is. */
function become(dice: Dice, row: StayRow, items: readonly StayItemRow[], status: StayStatus, now: Date): DemoStay {
  const after = (minutes: number) => new Date(row.createdAt.getTime() + minutes * MINUTE);
  if (status === 'lapsed' || status === 'released')
    return { stay: { ...row, status, endedAt: after(status === 'lapsed' ? 15 : 6), version: 1 }, items, refund: 0, kept: 0 };
  const confirmed: StayRow = { ...row, status: 'confirmed', confirmedAt: after(dice.between(2, 13)), version: 2 };
  if (status === 'confirmed') return { stay: confirmed, items, refund: 0, kept: 0 };
  const use = tokyoInstant(items.map((item) => item.firstUse).sort()[0] ?? '', '00:00').getTime();
  const cancelledAt = new Date(
    Math.max(after(30).getTime(), Math.min(now.getTime() - MINUTE, use - dice.between(0, 12) * DAY - dice.between(1, 600) * MINUTE)),
  );
  const cost = costOfCancelling(confirmed, items, cancelledAt);
  const charged = items.map((item, n) => ({ ...item, cancelled: { pct: cost.items[n]?.pct ?? 0, yen: cost.items[n]?.yen ?? 0 } }));
  return {
    stay: { ...confirmed, status: 'cancelled', endedAt: cancelledAt, version: 3 },
    items: charged,
    refund: cost.refund,
    kept: cost.charge,
  };
}

/** One stay that fits, or undefined after too many tries. */
function planOne(n: number, dice: Dice, world: DemoWorld, ahead: RoomAhead, sites: ReturnType<typeof demoSites>): DemoStay | undefined {
  const kind = throwKind(dice);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const trip = throwTrip(dice, kind, sites, tokyoDate(world.now));
    const [createdAt, status, booker] = [bookedAt(dice, trip.first, world.now), statusOf(dice), bookerOf(dice, world.bookers)];
    const items = priceTrip(trip, world, createdAt);
    if (items === undefined || items.some(isKeptFree) || !ahead.hasRoomFor(items)) continue;
    const holds = status === 'confirmed';
    if (holds && !takeSeats(items, world)) continue;
    if (holds) ahead.take(items);
    const id = world.idOf(`stay ${n}`);
    const rows = items.map((item) => ({ ...itemRow(item, id), id: world.idOf(`stay ${n} item ${item.index}`) }));
    const tax = quoteTotals(
      items.map((item) => item.priced),
      trip.first,
    );
    const times = {
      heldUntil: new Date(createdAt.getTime() + 15 * MINUTE),
      prolongedAt: null,
      createdAt,
      confirmedAt: null,
      endedAt: null,
      lateRefundedAt: null,
    };
    const whose = {
      id,
      code: newCode('EG', (size) => dice.bytes(size)),
      companyId: booker.companyId,
      bookedBy: booker.userId,
      locale: booker.locale,
    };
    const row: StayRow = {
      ...whose,
      ...times,
      status: 'held',
      party: trip.party,
      total: tax.total,
      tax,
      title: trip.title,
      termsVersion: TERMS_VERSION,
      version: 0,
    };
    return become(dice, row, rows, status, world.now);
  }
  return undefined;
}

/** Everything or nothing. */
function takeSeats(items: readonly Bookable[], { occupancy }: DemoWorld): boolean {
  const wanted = items.map(({ unitId, quantity, claims }) => ({ unitId, quantity, runs: claims.runs }));
  if (wanted.some((want) => occupancy.free(want.unitId, want.runs) < want.quantity)) return false;
  return occupancy.seat(wanted).every(Boolean);
}

/** All of them, the earliest booked first. Codes that came twice are thrown again. */
export function planDemoStays(world: DemoWorld): DemoStay[] {
  const [dice, sites, ahead] = [new Dice(SEED), demoSites(world.cards), new RoomAhead(world.cards, tokyoDate(world.now))];
  const stays = Array.from({ length: DEMO_STAYS }, (_, n) => planOne(n, dice, world, ahead, sites)).filter((stay) => stay !== undefined);
  const codes = new Set<string>();
  return stays.filter(({ stay }) => !codes.has(stay.code) && codes.add(stay.code));
}
