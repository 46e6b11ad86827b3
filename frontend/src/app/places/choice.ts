// What is chosen at one site, before it is held. Pure. What must stay true: a unit is chosen for a window of its own; nights follow the
// page's dates, whatever else is chosen keeps its own day and time; a house and its rooms are not chosen for the same nights.
import type { DraftItem, StayWindow } from '../stays/draft';
import { addDays, CalendarDate, eachDay, weekday } from '../ui/calendar-date';
import type { SiteDetail, UnitDetail } from './place.types';

export interface Nights {
  readonly checkIn: CalendarDate;
  readonly checkOut: CalendarDate;
}
const MOST_DAYS_OFFERED = 31;
const WITHOUT_STAY = 7;

export function itemOf(
  site: Pick<SiteDetail, 'id' | 'slug' | 'name'>,
  unit: Pick<UnitDetail, 'id' | 'name'>,
  window: StayWindow,
  quantity = 1,
): DraftItem {
  return { unitId: unit.id, siteId: site.id, siteSlug: site.slug, siteName: site.name, unitName: unit.name, window, quantity };
}

/** Two windows of one unit that cannot stand beside each other: nights, days in the same way, times that overlap. */
function clashes(a: StayWindow, b: StayWindow): boolean {
  if (a.kind === 'nights' || b.kind === 'nights') return true;
  if (a.kind === 'days' && b.kind === 'days') return a.part === b.part;
  return a.kind === 'range' && b.kind === 'range' && Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
}
const sharesRooms = (a: UnitDetail | undefined, b: UnitDetail | undefined): boolean =>
  !!a && !!b && (a.parts.includes(b.id) || b.parts.includes(a.id));

/** The choice with one more item; what cannot be had beside it makes room: the same wish before, the house for its room, the room for its house. */
export function choose(items: readonly DraftItem[], item: DraftItem, units: readonly UnitDetail[]): DraftItem[] {
  const unitOf = (one: DraftItem): UnitDetail | undefined => units.find((unit) => unit.id === one.unitId);
  const stays = items.filter((one) =>
    one.unitId === item.unitId ? !clashes(one.window, item.window) : !sharesRooms(unitOf(one), unitOf(item)),
  );
  return [...stays, item];
}

/** The choice for other nights: only items by night move. */
export const forNights = (items: readonly DraftItem[], nights: Nights): DraftItem[] =>
  items.map((item) => (item.window.kind === 'nights' ? { ...item, window: { kind: 'nights', ...nights } } : item));

/** The nights that are chosen; null without any. */
export function nightsOf(items: readonly DraftItem[]): Nights | null {
  const window = items.map((item) => item.window).find((one) => one.kind === 'nights');
  return window?.kind === 'nights' ? { checkIn: window.checkIn, checkOut: window.checkOut } : null;
}

/** The days offered for a desk or a hall: those of the stay, the day of departure too; without a stay a week from the day looked at. */
export function daysOffered(nights: Nights | null, day: CalendarDate): CalendarDate[] {
  const stay = nights ? [...eachDay(nights.checkIn, nights.checkOut), nights.checkOut] : [];
  return stay.length > 0 && stay.length <= MOST_DAYS_OFFERED ? stay : eachDay(day, addDays(day, WITHOUT_STAY));
}

/** Working days that can be had: what is ticked at first. */
export const workdays = (days: readonly CalendarDate[], canHave: (date: CalendarDate) => boolean): CalendarDate[] =>
  days.filter((date) => weekday(date) !== 0 && weekday(date) !== 6 && canHave(date));

/** 'SHM-04-A:1,SHM-04-D:8' → units and quantities, as the results page hands over what it found. Nonsense is left out. */
export function readUnits(text: string | null | undefined): { id: string; quantity: number }[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [, id = '', quantity = ''] = /^([A-Za-z0-9-]{1,40}):(\d{1,3})$/.exec(part) ?? [];
    return id && Number(quantity) > 0 ? [{ id, quantity: Number(quantity) }] : [];
  });
}
export const writeUnits = (units: readonly { readonly unitId: string; readonly quantity: number }[]): string =>
  units.map(({ unitId, quantity }) => `${unitId}:${quantity}`).join(',');
