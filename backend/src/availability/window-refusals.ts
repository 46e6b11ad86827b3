/** A rule's refusal as the problem that clients get, and as the sentence a calendar shows. */
import { addDays, type CalendarDate, type Problem, type Text, tokyoDate, tokyoTime } from '../kernel/index.js';
import { LicenceNotInForce, LicenceTooLong, nextOpen, NoOvernight, OutsideHours, PlaceClosed, type UnitCard } from '../places/index.js';
import {
  WindowEmpty,
  WindowLeadTime,
  WindowOffGrid,
  WindowPast,
  WindowTooFar,
  WindowTooLong,
  WindowWrongKind,
} from './availability.problems.js';
import type { WindowRefusal } from './domain/judge-window.js';

/** An instant as people in Tokyo write it: 2027-01-25 09:00. */
const inTokyo = (instant: Date) => `${tokyoDate(instant)} ${tokyoTime(instant)}`;

/** Midnight at the end of a day reads 24:00, not 00:00. */
const closingTime = (instant: Date) => (tokyoTime(instant) === '00:00' ? '24:00' : tokyoTime(instant));

/** What would succeed: the next day on which the place is open. */
function next(card: UnitCard, date: CalendarDate): { nextOpen?: CalendarDate } {
  const day = nextOpen(card, addDays(date, 1));
  return day === undefined ? {} : { nextOpen: day };
}

export function problemOf(refusal: WindowRefusal, card: UnitCard): Problem {
  const unitId = card.id;
  switch (refusal.rule) {
    case 'empty':
      return new WindowEmpty({ unitId });
    case 'off-grid':
      return new WindowOffGrid({ unitId });
    case 'wrong-kind':
      return new WindowWrongKind({ unitId, allowed: refusal.allowed });
    case 'past':
      return new WindowPast({ unitId, today: refusal.today });
    case 'too-far':
      return new WindowTooFar({ unitId, until: refusal.until });
    case 'too-long':
      return new (card.grain === 'night' ? LicenceTooLong : WindowTooLong)({ unitId, longest: refusal.longest });
    case 'lead-time':
      return new WindowLeadTime({ unitId, earliest: inTokyo(refusal.earliest) });
    case 'closed':
      return new PlaceClosed({ unitId, date: refusal.date, reason: refusal.reason, ...next(card, refusal.date) });
    case 'outside-hours':
      return new OutsideHours({ unitId, date: refusal.date, opens: tokyoTime(refusal.opens), closes: closingTime(refusal.closes) });
    case 'no-licence':
      return new NoOvernight({ unitId });
    case 'not-in-force':
      return new LicenceNotInForce({ unitId, from: refusal.from, until: refusal.until });
  }
}

/** Why a day of a calendar cannot be had: the rule's own words, else the problem's title. */
export function reasonOf(refusal: WindowRefusal, card: UnitCard): Text {
  return refusal.rule === 'closed' ? refusal.reason : problemOf(refusal, card).entry.title;
}
