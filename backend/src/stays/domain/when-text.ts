/**
 * A window in words, for letters, calendars and refusals. Must stay true: dates and times are those of the place (Tokyo),
 * figures are half-width, and both languages say the same.
 */
import {
  daysText,
  formatDate,
  nightCount,
  nightsText,
  tokyoDate,
  tokyoTime,
  type DayPart,
  type Text,
  type Window,
} from '../../kernel/index.js';

const PART: Readonly<Record<DayPart, Text>> = {
  am: { ja: '午前', en: 'morning' },
  pm: { ja: '午後', en: 'afternoon' },
  night: { ja: '夜間', en: 'evening' },
};

/** '11月23日（月）09:15' and 'Mon, 23 Nov, 09:15': a moment as the clocks at the place show it. */
export function momentText(instant: Date): Text {
  const [date, time] = [tokyoDate(instant), tokyoTime(instant)];
  return { ja: `${formatDate(date, 'ja', { year: false })}${time}`, en: `${formatDate(date, 'en', { year: false })}, ${time}` };
}

/** Nights with their number; a range with its times (an end at midnight is 24:00); days as a list with their number. */
export function whenText(window: Window): Text {
  if (window.kind === 'nights') return nightsText(window.checkIn, window.checkOut, nightCount(window));
  if (window.kind === 'range') {
    const [day, start, end] = [tokyoDate(window.start), tokyoTime(window.start), tokyoTime(window.end)];
    const until = end === '00:00' ? '24:00' : end;
    return { ja: `${formatDate(day, 'ja')} ${start}〜${until}`, en: `${formatDate(day, 'en')}, ${start}–${until}` };
  }
  const part = window.part === undefined ? undefined : PART[window.part];
  return {
    ja: `${daysText(window.days, 'ja')}${part === undefined ? '' : ` ${part.ja}`}`,
    en: `${daysText(window.days, 'en')}${part === undefined ? '' : `, ${part.en}`}`,
  };
}
