/**
 * What the demo's companies come for: items that hang together. Must stay true: pure, the same dice give the same trip;
 * only what is sold here is asked for; whether it is free is found out by whoever books it.
 */
import { addDays, addMonths, daysBetween, eachDay, tokyoInstant, weekday, type CalendarDate } from '../../kernel/index.js';
import { saleOf, type UnitCard } from '../../places/index.js';
import type { ItemAsk } from '../item-ask.js';
import type { Dice } from './dice.js';

/** A site with what is sold at it. */
export type DemoSite = {
  readonly id: string;
  readonly rooms: readonly UnitCard[];
  readonly wholes: readonly UnitCard[];
  readonly desks: readonly UnitCard[];
  readonly booths: readonly UnitCard[];
  readonly meetings: readonly UnitCard[];
};

export type Trip = { readonly party: number; readonly title: string; readonly first: CalendarDate; readonly items: readonly ItemAsk[] };

/** Share of stays by month, January first (rules.md 9.2). */
const SEASON = [0.5, 0.5, 0.9, 1.0, 1.1, 0.8, 1.2, 1.3, 0.9, 1.3, 1.2, 0.7];
const BUSIEST = Math.max(...SEASON);

const CAMPS = [
  '開発合宿',
  '四半期のふりかえり合宿',
  'デザインスプリント',
  '新規事業の合宿',
  '新任リーダー研修',
  'プロダクト企画合宿',
  '地域課題フィールドワーク',
  '内定者研修',
];
const QUIET = ['集中ワーク', '執筆のためのワーケーション', '個人ワーケーション', '設計レビューの二人合宿'];
const OFFICE = ['サテライト勤務', '顧客訪問の前後のデスク利用', 'オンライン商談', '出張中のデスク利用', '撮影と配信', '採用面談の日'];

export function demoSites(cards: readonly UnitCard[]): DemoSite[] {
  const sold = cards.filter((card) => saleOf(card, card.grain === 'night').sold);
  return [...Map.groupBy(sold, (card) => card.siteId)].map(([id, units]) => {
    const of = (...kinds: UnitCard['kind'][]) => units.filter((unit) => kinds.includes(unit.kind));
    return {
      id,
      rooms: of('GUEST_ROOM'),
      wholes: of('WHOLE_HOUSE'),
      desks: of('DESK_HOT'),
      booths: of('PHONE_BOOTH'),
      meetings: of('MEETING_ROOM'),
    };
  });
}

/** A day between ten months ago and four ahead, by season, on one of the weekdays. */
function dayFor(dice: Dice, today: CalendarDate, weekdays: readonly number[]): CalendarDate {
  const first = addMonths(today, -10);
  const days = daysBetween(first, addMonths(today, 4));
  for (;;) {
    const date = addDays(first, dice.between(0, days - 1));
    if (weekdays.includes(weekday(date)) && dice.chance((SEASON[Number(date.slice(5, 7)) - 1] ?? 1) / BUSIEST)) return date;
  }
}

/** Rooms for everybody, the larger first as often as not; a whole house where it fits. */
function bedsFor(dice: Dice, site: DemoSite, party: number, when: { checkIn: CalendarDate; checkOut: CalendarDate }): ItemAsk[] {
  const whole = site.wholes.find((unit) => unit.capacity >= party);
  if (whole !== undefined && party >= 5 && dice.chance(0.35)) return [{ unitId: whole.id, ...when, quantity: 1, party }];
  const items: ItemAsk[] = [];
  let rest = party;
  for (const room of dice.chance(0.5) ? site.rooms : [...site.rooms].reverse()) {
    if (rest <= 0) break;
    const quantity = Math.min(room.quantity, Math.ceil(rest / room.capacity));
    const people = Math.min(rest, quantity * room.capacity);
    items.push({ unitId: room.id, ...when, quantity, party: people });
    rest -= people;
  }
  return rest > 0 ? [] : items;
}

function deskDay(dice: Dice, desk: UnitCard, day: CalendarDate, people: number): ItemAsk {
  const quantity = Math.min(people, desk.quantity, dice.between(1, 3));
  return { unitId: desk.id, days: [day], quantity, party: quantity };
}

function hours(dice: Dice, unit: UnitCard, day: CalendarDate, people: number, long: number): ItemAsk {
  const from = dice.between(10, 16);
  const at = (hour: number) => tokyoInstant(day, `${String(hour).padStart(2, '0')}:00`).toISOString();
  return { unitId: unit.id, start: at(from), end: at(from + dice.between(1, long)), quantity: 1, party: Math.min(people, unit.capacity) };
}

const isWorkday = (date: CalendarDate) => weekday(date) >= 1 && weekday(date) <= 5;

/** A team for some nights, at its desks by day, in the hall for an hour or three. */
function camp(dice: Dice, site: DemoSite, today: CalendarDate): Trip {
  const first = dayFor(dice, today, [0, 1, 2, 3]);
  const [party, nights] = [dice.between(3, 8), dice.between(2, 5)];
  const workdays = eachDay(addDays(first, 1), addDays(first, nights)).filter(isWorkday);
  const beds = bedsFor(dice, site, party, { checkIn: first, checkOut: addDays(first, nights) });
  const [desk, meeting] = [site.desks[0], site.meetings[0]];
  const desks = desk === undefined ? [] : workdays.slice(0, 4).map((day) => deskDay(dice, desk, day, party));
  const halls =
    meeting === undefined
      ? []
      : workdays
          .filter(() => dice.chance(0.8))
          .slice(0, 3)
          .map((day) => hours(dice, meeting, day, party, 3));
  return { party, title: dice.pick(CAMPS), first, items: beds.length === 0 ? [] : [...beds, ...desks, ...halls] };
}

/** One or two people who want quiet. */
function retreat(dice: Dice, site: DemoSite, today: CalendarDate): Trip {
  const first = dayFor(dice, today, [0, 1, 2, 3, 4, 5]);
  const [party, nights] = [dice.between(1, 2), dice.between(1, 4)];
  const [room, desk] = [dice.pick(site.rooms), site.desks[0]];
  const beds = { unitId: room.id, checkIn: first, checkOut: addDays(first, nights), quantity: Math.ceil(party / room.capacity), party };
  const days =
    desk === undefined
      ? []
      : eachDay(addDays(first, 1), addDays(first, nights))
          .filter(isWorkday)
          .slice(0, 3)
          .map((day) => deskDay(dice, desk, day, party));
  return { party, title: dice.pick(QUIET), first, items: [beds, ...days] };
}

/** By day only: desks on the same weekday for some days, a booth, a meeting. */
function officeDays(dice: Dice, site: DemoSite, today: CalendarDate): Trip {
  const first = dayFor(dice, today, [2, 2, 3, 3, 4, 1, 5]);
  const party = dice.between(1, 4);
  const days = eachDay(first, addDays(first, dice.between(2, 4))).filter(isWorkday);
  const [desk, booth, meeting] = [site.desks[0], site.booths[0], site.meetings[0]];
  const items = [
    ...(desk === undefined ? [] : days.map((day) => deskDay(dice, desk, day, party))),
    ...(booth === undefined ? [] : days.filter(() => dice.chance(0.7)).map((day) => hours(dice, booth, day, 1, 2))),
    ...(meeting === undefined ? [] : days.filter(() => dice.chance(0.7)).map((day) => hours(dice, meeting, day, party, 3))),
  ];
  return { party, title: dice.pick(OFFICE), first, items };
}

export type TripKind = 'camp' | 'retreat' | 'office';

/** What somebody comes for; half of all trips are camps. */
export function throwKind(dice: Dice): TripKind {
  const thrown = dice.next();
  return thrown < 0.54 ? 'camp' : thrown < 0.66 ? 'retreat' : 'office';
}

/** A trip of the kind somewhere; one without items could not be made up. */
export function throwTrip(dice: Dice, kind: TripKind, sites: readonly DemoSite[], today: CalendarDate): Trip {
  if (kind === 'office') return officeDays(dice, dice.pick(sites.filter((site) => site.desks.length + site.meetings.length > 0)), today);
  const site = dice.pick(sites.filter((one) => one.rooms.length > 0));
  return kind === 'camp' ? camp(dice, site, today) : retreat(dice, site, today);
}
