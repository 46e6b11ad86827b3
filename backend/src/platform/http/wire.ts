/** Shapes that every feature's wire forms share. */
import { z } from 'zod';
import { isCalendarDate } from '../../kernel/index.js';

export const TextSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Text' });
/** A night or day: a date in Asia/Tokyo that exists. */
export const DateSchema = z.string().max(10).refine(isCalendarDate, { error: 'must be a date that exists, as YYYY-MM-DD' }).meta({ format: 'date' });
/** An instant with offset, as text on the wire and a Date inside. */
export const InstantSchema = z.iso.datetime({ offset: true, error: 'must be an instant with offset, such as 2027-01-25T09:00:00+09:00' }).transform((text) => new Date(text));
export const YenSchema = z.int().meta({ description: 'whole yen' });
/** Instants in answers: written as ISO 8601 in UTC. */
export const InstantOut = z.iso.datetime();
