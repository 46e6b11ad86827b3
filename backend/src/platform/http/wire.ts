/** Shapes that every feature's wire forms share. */
import { z } from 'zod';
import { isCalendarDate } from '../../kernel/index.js';
import { inBoth } from './issue-words.js';

export const TextSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Text' });
/** A night or day: a date in Asia/Tokyo that exists. */
export const DateSchema = z
  .string()
  .max(10)
  .refine(isCalendarDate, {
    error: inBoth('must be a date that exists, as YYYY-MM-DD', '実在する日付を YYYY-MM-DD の形で入力してください。'),
  })
  .meta({ format: 'date' });
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An instant with offset as text; seconds may be left out (ISO 8601). Its day exists. */
export const InstantText = z
  .string()
  .max(40)
  .refine((text) => INSTANT.test(text) && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), {
    error: inBoth(
      'must be an instant with offset, such as 2027-01-25T09:00:00+09:00',
      '時差つきの日時を入力してください（例：2027-01-25T09:00:00+09:00）。',
    ),
  })
  .meta({ format: 'date-time' });
/** The same, as a Date inside. */
export const InstantSchema = InstantText.transform((text) => new Date(text));
export const YenSchema = z.int().meta({ description: 'whole yen' });
/** Instants in answers: written as ISO 8601 in UTC. */
export const InstantOut = z.iso.datetime();
