// When a closure is, and what it closes, in words. Pure.
import type { Lang } from '../i18n';
import { formatDates, formatMoment, tokyoTime } from '../ui';
import { daysOfWindow } from './closing';
import type { Closure, ClosureWindow, Grain, ManagedUnit } from './manage.types';

/** 11/16（月）– 18（水） · 11月16日（月）13:00–15:00 */
export function windowWords(window: ClosureWindow, lang: Lang): string {
  if (window.start && window.end) return `${formatMoment(new Date(window.start), lang)}–${tokyoTime(new Date(window.end))}`;
  const [first, last] = daysOfWindow(window);
  return first ? formatDates(first, last, lang) : '';
}

/** From and to as the API says them: the day of departure is said, as people say it. */
export function stretchWords(from: string, to: string, grain: Grain, lang: Lang): string {
  if (grain !== 'half-hour') return formatDates(from, to, lang);
  return `${formatMoment(new Date(from), lang, 'short')}–${tokyoTime(new Date(to))}`;
}

/** The unit's name; empty for the whole site, whose words the page has. */
export const unitName = (closure: Pick<Closure, 'unitId'>, units: readonly ManagedUnit[], lang: Lang): string =>
  units.find(({ id }) => id === closure.unitId)?.name[lang] ?? '';
