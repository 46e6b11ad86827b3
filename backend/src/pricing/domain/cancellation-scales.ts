/**
 * The cancellation scales in their versions. Must stay true: a row that has been in force is never changed; a new
 * scale is a new version with its own dates, because a stay keeps the scale under which it was booked.
 * Source: rules.md section 4.7; MODEL_TERMS after the model contract for hotels (モデル宿泊約款 別表第2), kept for comparison.
 */
import type { CalendarDate, Text } from '../../kernel/index.js';

/** `pct` is charged up to and including the moment `untilTime` (24:00 when absent) of the day `daysBefore` first use. */
export type ScaleStep = { daysBefore: number; untilTime?: string; pct: number };

/** Free of charge: so many per cent of the people (rounded up), up to so many days before. */
export type HeadcountRelief = { pct: number; untilDaysBefore: number };

/** A scale: steps from the earliest to the latest, and what is charged after the last of them (a no-show). */
export type CancellationScale = {
  code: string;
  version: number;
  policy: string;
  minParty: number;
  from: CalendarDate;
  to?: CalendarDate;
  name: Text;
  steps: readonly ScaleStep[];
  afterPct: number;
  headcountRelief?: HeadcountRelief;
};

const step = (daysBefore: number, pct: number): ScaleStep => ({ daysBefore, pct });
const FROM = '2025-01-01';

export const CANCELLATION_SCALES: readonly CancellationScale[] = [
  {
    code: 'LODGE_STD',
    version: 1,
    policy: 'LODGE_STD',
    minParty: 1,
    from: FROM,
    name: { ja: '宿泊（14名まで）', en: 'Lodging, up to 14 guests' },
    steps: [step(8, 0), step(4, 20), step(2, 30), step(1, 50), step(0, 80)],
    afterPct: 100,
  },
  {
    code: 'LODGE_GROUP',
    version: 1,
    policy: 'LODGE_STD',
    minParty: 15,
    from: FROM,
    name: { ja: '宿泊（15名以上の団体）', en: 'Lodging, groups of 15 and more' },
    steps: [step(15, 0), step(10, 10), step(4, 20), step(2, 40), step(1, 60), step(0, 100)],
    afterPct: 100,
    headcountRelief: { pct: 10, untilDaysBefore: 10 },
  },
  {
    code: 'DESK',
    version: 1,
    policy: 'DESK',
    minParty: 1,
    from: FROM,
    name: { ja: '席・ブース', en: 'Desks and booths' },
    steps: [{ daysBefore: 1, untilTime: '18:00', pct: 0 }],
    afterPct: 100,
  },
  {
    code: 'MEETING',
    version: 1,
    policy: 'MEETING',
    minParty: 1,
    from: FROM,
    name: { ja: '会議室・個室', en: 'Meeting rooms and private rooms' },
    steps: [step(4, 0), step(1, 50), step(0, 100)],
    afterPct: 100,
  },
  // Demo assumption: half is given back up to five days before, as several cities do; the cities' own rule is not known.
  {
    code: 'MUNI',
    version: 1,
    policy: 'MUNI',
    minParty: 1,
    from: FROM,
    name: { ja: '公共施設（還付の規定）', en: 'Public places (refund rule)' },
    steps: [step(5, 50)],
    afterPct: 100,
  },
  {
    code: 'MODEL_TERMS',
    version: 1,
    policy: 'MODEL_TERMS',
    minParty: 1,
    from: FROM,
    name: { ja: 'モデル宿泊約款（14名まで）', en: 'Model terms, up to 14 guests' },
    steps: [step(2, 0), step(1, 20), step(0, 80)],
    afterPct: 100,
  },
  {
    code: 'MODEL_TERMS_GROUP',
    version: 1,
    policy: 'MODEL_TERMS',
    minParty: 15,
    from: FROM,
    name: { ja: 'モデル宿泊約款（15〜99名）', en: 'Model terms, 15 to 99 guests' },
    steps: [step(10, 0), step(2, 10), step(1, 20), step(0, 80)],
    afterPct: 100,
    headcountRelief: { pct: 10, untilDaysBefore: 10 },
  },
  {
    code: 'MODEL_TERMS_LARGE',
    version: 1,
    policy: 'MODEL_TERMS',
    minParty: 100,
    from: FROM,
    name: { ja: 'モデル宿泊約款（100名以上）', en: 'Model terms, 100 guests and more' },
    steps: [step(21, 0), step(10, 10), step(2, 20), step(1, 80), step(0, 100)],
    afterPct: 100,
    headcountRelief: { pct: 10, untilDaysBefore: 10 },
  },
];
