/**
 * One item as clients ask for it: a unit and one of three ways to say when. Must stay true: what passes here is well
 * formed and of bounded size; whether it can be had is judged later. A date that does not exist never passes.
 */
import { z } from 'zod';
import type { Window } from '../kernel/index.js';
import { DateSchema, inBoth, InstantText } from '../platform/http/index.js';

export const MOST_ITEMS = 40;
export const MOST_PEOPLE = 500;
export const MOST_DAYS = 60;

export const PartySchema = z
  .int({ error: inBoth('must be a whole number of people', '人数を整数で入力してください。') })
  .min(1, { error: inBoth('must be at least 1', '1以上にしてください。') })
  .max(MOST_PEOPLE, { error: inBoth(`must be at most ${MOST_PEOPLE}`, `${MOST_PEOPLE}以下にしてください。`) });

const FORMS = inBoth(
  'must say when in exactly one way: checkIn and checkOut, or start and end, or days (with an optional part)',
  '日時の指定は1通りにしてください：checkIn と checkOut、または start と end、または days（と必要なら part）。',
);

type Ask = {
  checkIn?: string | undefined;
  checkOut?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  days?: string[] | undefined;
  part?: string | undefined;
};

/** Exactly one form, complete; `part` belongs to days. */
function hasOneForm(ask: Ask): boolean {
  const forms = [
    ask.checkIn !== undefined || ask.checkOut !== undefined,
    ask.start !== undefined || ask.end !== undefined,
    ask.days !== undefined,
  ];
  if (forms.filter(Boolean).length !== 1) return false;
  if (forms[0]) return ask.checkIn !== undefined && ask.checkOut !== undefined && ask.part === undefined;
  if (forms[1]) return ask.start !== undefined && ask.end !== undefined && ask.part === undefined;
  return true;
}

export const ItemAskSchema = z
  .object({
    unitId: z.string().min(1).max(40).describe('id of the unit, such as SHM-04-A'),
    checkIn: DateSchema.optional().describe('first night; with checkOut'),
    checkOut: DateSchema.optional().describe('day of departure: its night is not booked'),
    start: InstantText.optional().describe('with end, within one opening day, on the half hour'),
    end: InstantText.optional(),
    days: z.array(DateSchema).min(1).max(MOST_DAYS).optional().describe('days over their opening hours, or the part of them'),
    part: z.enum(['am', 'pm', 'night']).optional().describe('with days'),
    quantity: z.int().min(1).max(100).optional().describe('how many of the unit; 1 when absent'),
    party: PartySchema.optional().describe(
      'how many people use it; when absent the party is shared out over the items of a kind that are used at the same time',
    ),
  })
  .refine(hasOneForm, { error: FORMS })
  .meta({ id: 'ItemAsk', description: 'What is wanted of one unit: nights, a range within one opening day, or days.' });

export type ItemAsk = z.infer<typeof ItemAskSchema>;

export const ItemsSchema = z
  .array(ItemAskSchema)
  .min(1, { error: inBoth('must have at least one item', '1件以上を選んでください。') })
  .max(MOST_ITEMS, { error: inBoth(`must have at most ${MOST_ITEMS} items`, `${MOST_ITEMS}件までにしてください。`) });

/** The window of a well-formed ask. */
export function windowOf(ask: ItemAsk): Window {
  if (ask.checkIn !== undefined && ask.checkOut !== undefined) return { kind: 'nights', checkIn: ask.checkIn, checkOut: ask.checkOut };
  if (ask.start !== undefined && ask.end !== undefined) return { kind: 'range', start: new Date(ask.start), end: new Date(ask.end) };
  const days = [...new Set(ask.days)].sort();
  return { kind: 'days', days, ...(ask.part === undefined ? {} : { part: ask.part }) };
}

/** The way back, for asking for the same thing again. */
export function askOf(unitId: string, window: Window, more: { quantity: number; party: number }): ItemAsk {
  if (window.kind === 'nights') return { unitId, checkIn: window.checkIn, checkOut: window.checkOut, ...more };
  if (window.kind === 'range') return { unitId, start: window.start.toISOString(), end: window.end.toISOString(), ...more };
  return { unitId, days: [...window.days], ...(window.part === undefined ? {} : { part: window.part }), ...more };
}
