/**
 * When the data is due for its nightly look. Must stay true: once for each night, also when nobody was up at that hour; one that was cut
 * off is tried again.
 */
import { addDays, tokyoDate, tokyoInstant } from '../../kernel/index.js';

/** The quietest time of the day, in Tokyo. */
const AT = '03:30';
/** A look that has not ended after this long was cut off with its process. */
const LONGEST_MS = 6 * 3_600_000;

/** Whether a look is due now, from when the newest one began and whether it ended. */
export function isDue(now: Date, last: { readonly at: Date; readonly ended: boolean } | undefined): boolean {
  if (last === undefined) return true;
  const today = tokyoInstant(tokyoDate(now), AT);
  const night = now < today ? tokyoInstant(addDays(tokyoDate(now), -1), AT) : today;
  if (last.ended) return last.at < night;
  return now.getTime() - last.at.getTime() > LONGEST_MS;
}
