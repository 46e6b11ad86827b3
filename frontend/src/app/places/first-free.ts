// Which units are asked for their first free time, and what is said of them. Pure. What must stay true: only units that take the whole
// party are asked; of each kind the unit that is chosen, else all of them and the earliest is told.
import type { FirstFree } from '../api';
import type { Lang } from '../i18n';
import type { DraftItem, StayWindow } from '../stays/draft';
import { usesOf } from '../stays/window-edit';
import { daysBetween, formatDate, formatNights, tokyoDate } from '../ui/calendar-date';
import { windowText } from '../stays/window-words';
import { Nights } from './choice';
import type { UnitDetail } from './place.types';

/** At most so many units of a kind: a site with more is a pool, which is one unit. */
const MOST_UNITS = 6;
const HALF_HOUR = 30 * 60_000;
const MOST_MINUTES = 24 * 60;

export interface Wanted {
  readonly unit: UnitDetail;
  readonly nights?: number;
  readonly minutes?: number;
}
export interface FirstLine {
  readonly kind: UnitDetail['kind'];
  readonly nights?: number;
  readonly minutes?: number;
  /** Null where nothing is free as far ahead as it can be booked. */
  readonly found: { readonly unit: UnitDetail; readonly window: StayWindow; readonly quantity: number; readonly price: number } | null;
}

const minutesOf = (items: readonly DraftItem[], unit: UnitDetail): number => {
  const window = items.find((item) => item.unitId === unit.id)?.window;
  if (window?.kind !== 'range') return 60;
  const length = Math.round((Date.parse(window.end) - Date.parse(window.start)) / HALF_HOUR) * 30;
  return Math.min(MOST_MINUTES, Math.max(30, length));
};

/** What is asked for: the nights chosen, or one; the hours chosen, or one. */
export function wantedOf(units: readonly UnitDetail[], nights: Nights | null, items: readonly DraftItem[], party: number): Wanted[] {
  const count = nights ? daysBetween(nights.checkIn, nights.checkOut) : 1;
  const able = units.filter((unit) => unit.capacity * unit.quantity >= party);
  return [...new Set(able.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = able.filter((unit) => unit.kind === kind);
    const chosen = ofKind.filter((unit) => items.some((item) => item.unitId === unit.id));
    return (chosen.length ? chosen : ofKind).slice(0, MOST_UNITS).flatMap((unit): Wanted[] => {
      const uses = usesOf(unit.tariffs);
      if (unit.grain === 'night' && uses.includes('nights')) return [{ unit, nights: count }];
      return unit.grain === 'half-hour' && uses.includes('range') ? [{ unit, minutes: minutesOf(items, unit) }] : [];
    });
  });
}

function windowOf(found: NonNullable<FirstFree['found']>): StayWindow | null {
  if (found.checkIn && found.checkOut) return { kind: 'nights', checkIn: found.checkIn, checkOut: found.checkOut };
  return found.start && found.end ? { kind: 'range', start: found.start, end: found.end } : null;
}
const startOf = (window: StayWindow): string =>
  window.kind === 'nights' ? window.checkIn : window.kind === 'range' ? window.start : (window.days[0] ?? '');

/** A line for each kind: the earliest of its units, the cheapest among equals. Units that were not answered say nothing. */
export function linesOf(answers: readonly { readonly wanted: Wanted; readonly answer: FirstFree | null }[]): FirstLine[] {
  const known = answers.flatMap(({ wanted, answer }) => (answer ? [{ ...wanted, found: answer.found }] : []));
  return [...new Set(known.map(({ unit }) => unit.kind))].map((kind) => {
    const ofKind = known.filter(({ unit }) => unit.kind === kind);
    const found = ofKind
      .flatMap(({ unit, found: one }) => {
        const window = one && windowOf(one);
        return one && window ? [{ unit, window, quantity: one.quantity, price: one.price }] : [];
      })
      .sort((a, b) => (startOf(a.window) === startOf(b.window) ? a.price - b.price : startOf(a.window) < startOf(b.window) ? -1 : 1));
    return { kind, nights: ofKind[0]?.nights, minutes: ofKind[0]?.minutes, found: found[0] ?? null };
  });
}

/** 2月3日（水）から3泊 · 3 nights from Wed, Feb 3; hours as anywhere else. */
export function firstText(window: StayWindow, lang: Lang): string {
  if (window.kind !== 'nights') return windowText(window, lang);
  const nights = formatNights(daysBetween(window.checkIn, window.checkOut), lang);
  const from = formatDate(window.checkIn, lang);
  return lang === 'ja' ? `${from}から${nights}` : `${nights} from ${from}`;
}

/** The day that the calendar looks at for a window. */
export const dayOf = (window: StayWindow): string => (window.kind === 'range' ? tokyoDate(new Date(window.start)) : startOf(window));
