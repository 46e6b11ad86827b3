/**
 * A stay as an iCalendar file, for the letter and for download. Must stay true: nights are dates with an end that is
 * no longer part of them, so that no zone moves them; times are of Asia/Tokyo with their VTIMEZONE; an entry keeps its
 * UID for ever and its SEQUENCE grows with every change, so that a calendar updates it instead of showing two.
 * Source: RFC 5545 (3.6.5, 3.8.2.2, 3.8.7.4), RFC 5546 3.2.1 (a published entry names its organizer). ical-generator prints a plain Date in the process's own zone when a zone
 * is named, so times are handed over as Temporal values; a zone named on the calendar would take the Z off DTSTAMP.
 */
import ical, { type ICalEventData, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarDate, Lang } from '../kernel/index.js';
import type { StayStatus } from './domain/moves.js';

export type CalendarEntry = {
  readonly itemId: string;
  readonly summary: string;
  readonly location: string;
  /** Nights, or the stretches of time one after another. */
  readonly when:
    | { readonly checkIn: CalendarDate; readonly checkOut: CalendarDate }
    | { readonly spans: readonly { readonly start: Date; readonly end: Date }[] };
};

export type CalendarStay = {
  readonly code: string;
  readonly status: StayStatus;
  readonly version: number;
  /** When it last changed. */
  readonly changedAt: Date;
  readonly url: string;
  /** The address the house writes from. */
  readonly organizer: string;
  readonly lang: Lang;
  readonly entries: readonly CalendarEntry[];
};

type PlainDate = Extract<ICalEventData['start'], { day: number }>;
type Stubs = {
  PlainDate: { from(text: string): PlainDate };
  Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): PlainDate } };
};
// Node has Temporal as a global; the compiler's library does not know it yet.
const { PlainDate, Instant } = (globalThis as unknown as { Temporal: Stubs }).Temporal;

const ZONE = 'Asia/Tokyo';
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const inTokyo = (instant: Date) => Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);

function timesOf(entry: CalendarEntry): Pick<ICalEventData, 'id' | 'start' | 'end' | 'allDay' | 'timezone'>[] {
  const { when, itemId } = entry;
  if ('checkIn' in when)
    return [{ id: `${itemId}@engawa`, start: PlainDate.from(when.checkIn), end: PlainDate.from(when.checkOut), allDay: true }];
  return when.spans.map((span, n) => ({
    id: `${itemId}${n === 0 ? '' : `-${n}`}@engawa`,
    start: inTokyo(span.start),
    end: inTokyo(span.end),
    timezone: ZONE,
  }));
}

const STATUS: Readonly<Record<StayStatus, ICalEventStatus>> = {
  held: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  lapsed: ICalEventStatus.CANCELLED,
  released: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The file's text, with CRLF line ends and long lines folded. */
export function stayCalendar(stay: CalendarStay): string {
  const calendar = ical({
    prodId: { company: 'Engawa', product: 'Stays', language: stay.lang.toUpperCase() },
    method: stay.status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  const description = stay.lang === 'ja' ? `予約番号 ${stay.code}` : `Booking ${stay.code}`;
  for (const entry of stay.entries) {
    for (const times of timesOf(entry)) {
      const words = {
        summary: entry.summary,
        location: entry.location,
        description,
        url: stay.url,
        organizer: { name: 'Engawa', email: stay.organizer },
      };
      calendar.createEvent({ ...times, ...words, status: STATUS[stay.status], sequence: stay.version, stamp: stay.changedAt });
    }
  }
  return calendar.toString();
}
