// From the form of a closure to what is asked of the API, and what stands in its way. Pure.
import type { Text } from '../i18n';
import { addDays, CalendarDate, daysBetween, isCalendarDate, tokyoDate, tokyoInstant, tokyoIso } from '../ui';
import type { Bar, Cause, CloseAsk, Closure, ClosureWindow, ManagedCalendar, ManagedUnit } from './manage.types';
import { barsOf, daysOf } from './spans';

export interface ClosingForm {
  readonly isWholeSite: boolean;
  readonly unitIds: readonly string[];
  /** Both days included: for rooms, the nights that begin on them. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly isByHours: boolean;
  readonly start: string;
  readonly end: string;
  readonly cause: Cause;
  readonly ja: string;
  readonly en: string;
}
export type Fault = 'units' | 'dates' | 'past' | 'tooLong' | 'hours' | 'reasonJa' | 'reasonEn';

export const LONGEST_REASON = 200;
/** As the API allows: rooms may close for a year, what is let by the hour for a quarter. */
export const MOST_DAYS = { rooms: 366, hours: 92 } as const;

/** Reasons people have, in words for everybody who reads the calendar; they may be changed before they are sent. */
export const REASONS: readonly { readonly key: string; readonly cause: Cause; readonly words: Text }[] = [
  { key: 'cleaning', cause: 'maintenance', words: { ja: '清掃と点検のため', en: 'Closed for cleaning and checks' } },
  { key: 'repair', cause: 'maintenance', words: { ja: '修繕工事のため', en: 'Closed for repairs' } },
  { key: 'weather', cause: 'weather', words: { ja: '荒天のため', en: 'Closed because of the weather' } },
  { key: 'conservation', cause: 'conservation', words: { ja: '文化財の保存作業のため', en: 'Closed for conservation work' } },
  { key: 'event', cause: 'manager', words: { ja: '施設の行事のため', en: 'In use for an event of the house' } },
  { key: 'let', cause: 'let', words: { ja: '長期のご利用のため', en: 'Let for a longer time' } },
  { key: 'other', cause: 'manager', words: { ja: '', en: '' } },
];

/** Closing a whole house closes its parts, so they are not asked for again. */
export function unitsToAsk(unitIds: readonly string[], units: readonly ManagedUnit[]): readonly string[] {
  const covered = new Set(units.filter((unit) => unitIds.includes(unit.id)).flatMap((unit) => unit.parts));
  return unitIds.filter((id) => !covered.has(id));
}

const chosen = (form: ClosingForm, units: readonly ManagedUnit[]) =>
  units.filter((unit) => form.isWholeSite || form.unitIds.includes(unit.id));

/** Hours are asked for only where everything chosen is let by them, on one day. */
export const mayBeByHours = (form: ClosingForm, units: readonly ManagedUnit[]): boolean =>
  !form.isWholeSite && form.from === form.to && form.unitIds.length > 0 && chosen(form, units).every((unit) => unit.grain === 'half-hour');

export function windowOf(form: ClosingForm, units: readonly ManagedUnit[]): ClosureWindow {
  if (!form.isByHours || !mayBeByHours(form, units)) return { checkIn: form.from, checkOut: addDays(form.to, 1) };
  return { start: tokyoIso(tokyoInstant(form.from, form.start)), end: tokyoIso(tokyoInstant(form.from, form.end)) };
}

/** One request for each unit, or one for the whole site. */
export function asksOf(form: ClosingForm, siteId: string, units: readonly ManagedUnit[]): CloseAsk[] {
  const rest = { window: windowOf(form, units), reason: { ja: form.ja.trim(), en: form.en.trim() }, cause: form.cause };
  return form.isWholeSite ? [{ siteId, ...rest }] : unitsToAsk(form.unitIds, units).map((unitId) => ({ unitId, ...rest }));
}

/** What keeps the form from being sent, in the order of its fields. */
export function faultsOf(form: ClosingForm, units: readonly ManagedUnit[], today: CalendarDate): Fault[] {
  const areDates = isCalendarDate(form.from) && isCalendarDate(form.to) && form.from <= form.to;
  const isByTime = chosen(form, units).some((unit) => unit.grain === 'half-hour');
  const days = areDates ? daysBetween(form.from, form.to) + 1 : 0;
  const faults: [Fault, boolean][] = [
    ['units', !form.isWholeSite && form.unitIds.length === 0],
    ['dates', !areDates],
    ['past', areDates && form.to < today],
    ['tooLong', days > (isByTime ? MOST_DAYS.hours : MOST_DAYS.rooms)],
    ['hours', form.isByHours && mayBeByHours(form, units) && form.start >= form.end],
    ['reasonJa', form.ja.trim() === '' || form.ja.trim().length > LONGEST_REASON],
    ['reasonEn', form.en.trim() === '' || form.en.trim().length > LONGEST_REASON],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

export interface Standing {
  readonly unitId: string;
  readonly bar: Bar;
}

/** Stays and holds in the calendar that the form's window meets, one line for each stay and unit. */
export function standsInTheWay(form: ClosingForm, calendar: ManagedCalendar, units: readonly ManagedUnit[]): Standing[] {
  const leaves = new Set(chosen(form, units).flatMap((unit) => (unit.parts.length ? unit.parts : [unit.id])));
  return barsMeeting(form, calendar, units, leaves).filter(({ bar }) => bar.holder !== 'closure');
}

/** The closures in force that the form's window meets. */
export function closuresMet(form: ClosingForm, calendar: ManagedCalendar, units: readonly ManagedUnit[]): Closure[] {
  const leaves = new Set(chosen(form, units).flatMap((unit) => (unit.parts.length ? unit.parts : [unit.id])));
  const met = new Set(barsMeeting(form, calendar, units, leaves).map(({ bar }) => bar.id));
  return calendar.closures.filter((closure) => met.has(closure.id));
}

function barsMeeting(form: ClosingForm, calendar: ManagedCalendar, units: readonly ManagedUnit[], leaves: ReadonlySet<string>): Standing[] {
  if (!isCalendarDate(form.from) || !isCalendarDate(form.to)) return []; // a date field may be emptied
  const window = windowOf(form, units);
  const found = new Map<string, Standing>();
  for (const unit of units.filter(({ id }) => leaves.has(id)))
    for (const bar of barsOf(unit, calendar.units, calendar.closures)) {
      const key = `${unit.id} ${bar.holder} ${bar.id}`;
      if (!found.has(key) && meets(bar, unit, form, window)) found.set(key, { unitId: unit.id, bar });
    }
  return [...found.values()];
}

function meets(bar: Bar, unit: ManagedUnit, form: ClosingForm, window: ClosureWindow): boolean {
  if (window.start && window.end) return Date.parse(bar.from) < Date.parse(window.end) && Date.parse(bar.to) > Date.parse(window.start);
  const [first, last] = daysOf(bar, unit.grain);
  return first <= form.to && last >= form.from;
}

/** The days a closure was asked for, both included. */
export function daysOfWindow(window: ClosureWindow): readonly [CalendarDate, CalendarDate] {
  if (window.checkIn && window.checkOut) return [window.checkIn, addDays(window.checkOut, -1)];
  if (window.start && window.end) return [tokyoDate(new Date(window.start)), tokyoDate(new Date(Date.parse(window.end) - 1))];
  const days = [...(window.days ?? [])].sort();
  return [days[0] ?? '', days.at(-1) ?? ''];
}
