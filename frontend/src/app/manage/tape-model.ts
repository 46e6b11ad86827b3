// What the table of units × days (or half-hours) shows: columns, rows, cells and bars in words. Pure: words come from `say`.
import type { Lang, Text } from '../i18n';
import { CalendarDate, daysBetween, formatDate, formatNights, holidayOf, tokyoInstant, tokyoTime, weekday, weekdayName } from '../ui';
import type { Bar, CalendarUnit, ManagedCalendar, ManagedUnit } from './manage.types';
import { barsOf, daySpans, hourSpans, Layout, layOut, Placed } from './spans';

export interface Column {
  readonly key: string;
  readonly top: string;
  readonly under: string;
  readonly tone: '' | 'sun' | 'sat' | 'hour';
  readonly isNow: boolean;
  readonly label: string;
}
export interface Cell {
  readonly label: string;
  readonly tone: '' | 'past' | 'closed' | 'rest';
  readonly mark: string;
  readonly more: number;
}
export type BarKind = 'stay' | 'now' | 'hold' | 'closure' | 'feed';
export interface ShownBar extends Placed {
  readonly kind: BarKind;
  readonly text: string;
  readonly isFresh: boolean;
}
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly meta: string;
  readonly lanes: number;
  readonly cells: readonly Cell[];
  readonly bars: readonly ShownBar[];
}
export interface Words {
  readonly lang: Lang;
  readonly say: (key: string, params?: Record<string, unknown>) => string;
}
interface Known {
  readonly calendar: ManagedCalendar;
  readonly today: CalendarDate;
  readonly fresh: ReadonlySet<string>;
}

export function dayColumns(days: ManagedCalendar['days'], today: CalendarDate, { lang, say }: Words): Column[] {
  return days.map(({ date, holiday, closed }) => {
    const day = weekday(date);
    const name = holiday ?? holidayOf(date);
    return {
      key: date,
      top: date.endsWith('-01') ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : String(Number(date.slice(8))),
      under: name && lang === 'ja' ? '祝' : lang === 'en' ? weekdayName(day, lang).slice(0, 2) : weekdayName(day, lang),
      tone: name || day === 0 ? 'sun' : day === 6 ? 'sat' : '',
      isNow: date === today,
      label: [formatDate(date, lang), name?.[lang], closed?.[lang], date === today ? say('today') : ''].filter(Boolean).join(', '),
    };
  });
}

/** The half-hours of a day from the earliest opening to the latest closing of these units, on whole hours; 9 to 17 on a day that is closed. */
export function halfHoursOf(units: readonly CalendarUnit[], date: CalendarDate): number[] {
  const HALF = 1_800_000;
  const open = units.flatMap(({ days }) => days.filter((day) => day.date === date && day.open).map(({ open }) => open!));
  const from = open.length ? Math.min(...open.map((o) => Date.parse(o.from))) : tokyoInstant(date, '09:00').getTime();
  const to = open.length ? Math.max(...open.map((o) => Date.parse(o.to))) : tokyoInstant(date, '17:00').getTime();
  const begin = Math.floor(from / (2 * HALF)) * 2 * HALF;
  return Array.from({ length: Math.ceil((to - begin) / HALF) }, (_, index) => begin + index * HALF);
}

export function hourColumns(starts: readonly number[], date: CalendarDate, now: number, { lang }: Words): Column[] {
  return starts.map((start) => {
    const time = tokyoTime(new Date(start));
    const isHour = time.endsWith('00');
    return {
      key: time,
      top: isHour ? String(Number(time.slice(0, 2))) : '',
      under: '',
      tone: isHour ? 'hour' : '',
      isNow: now >= start && now < start + 1_800_000,
      label: `${formatDate(date, lang, 'short')} ${time}–${tokyoTime(new Date(start + 1_800_000))}`,
    };
  });
}

export function dayRows(units: readonly ManagedUnit[], columns: readonly Column[], known: Known, words: Words): Row[] {
  const dates = columns.map(({ key }) => key);
  return units.map((unit) => {
    const spans = daySpans(barsOf(unit, known.calendar.units, known.calendar.closures), unit.grain, dates);
    const layout = layOut(spans, dates.length);
    const days = known.calendar.units.find(({ unitId }) => unitId === unit.id)?.days ?? [];
    const cells = columns.map((column, index): Cell => {
      const day = days.find(({ date }) => date === column.key);
      const siteDay = known.calendar.days.find(({ date }) => date === column.key);
      const there = spans.filter(({ first, last }) => first <= index && index <= last);
      const reason = there.length ? undefined : (siteDay?.closed ?? day?.closed);
      const isPast = column.key < known.today;
      return {
        label: cellLabel(
          unit,
          column.label,
          there.map(({ bar }) => bar),
          { reason, isPast, free: day?.free },
          words,
        ),
        tone: isPast ? 'past' : siteDay?.closed ? 'rest' : reason ? 'closed' : '',
        mark: siteDay?.closed && there.length === 0 ? words.say('rest') : '',
        more: layout.more[index] ?? 0,
      };
    });
    return { ...rowHead(unit, words), lanes: layout.lanes, cells, bars: shown(layout, unit, known, words) };
  });
}

export function hourRows(
  units: readonly ManagedUnit[],
  starts: readonly number[],
  columns: readonly Column[],
  known: Known,
  words: Words,
): Row[] {
  const now = Date.parse(known.calendar.asOf);
  return units.map((unit) => {
    const spans = hourSpans(barsOf(unit, known.calendar.units, known.calendar.closures), starts);
    const layout = layOut(spans, starts.length);
    const days = known.calendar.units.find(({ unitId }) => unitId === unit.id)?.days ?? [];
    const cells = columns.map((column, index): Cell => {
      const start = starts[index] ?? 0;
      const there = spans.filter(({ first, last }) => first <= index && index <= last);
      const isOpen = days.some(({ open }) => open && Date.parse(open.from) <= start && start < Date.parse(open.to));
      const reason: Text | undefined = isOpen || there.length ? undefined : { ja: words.say('outside'), en: words.say('outside') };
      const isPast = start + 1_800_000 <= now;
      return {
        label: cellLabel(
          unit,
          column.label,
          there.map(({ bar }) => bar),
          { reason, isPast, free: isOpen ? freeOf(unit, there) : undefined },
          words,
        ),
        tone: isPast ? 'past' : reason ? 'closed' : '',
        mark: '',
        more: layout.more[index] ?? 0,
      };
    });
    return { ...rowHead(unit, words), lanes: layout.lanes, cells, bars: shown(layout, unit, known, words) };
  });
}

const freeOf = (unit: ManagedUnit, there: readonly { readonly bar: Bar }[]): number =>
  Math.max(0, unit.quantity - there.reduce((sum, { bar }) => sum + bar.quantity, 0));

function rowHead(unit: ManagedUnit, { lang, say }: Words): Pick<Row, 'id' | 'name' | 'meta'> {
  const counter = say(`counter.${unit.kind}`);
  const meta = unit.parts.length
    ? say('asWhole')
    : unit.quantity > 1
      ? `${unit.quantity}${lang === 'en' ? ' ' : ''}${counter}`
      : say(`kind.${unit.kind}`);
  return { id: unit.id, name: unit.name[lang], meta };
}

export function kindOf(bar: Bar, today: CalendarDate): BarKind {
  if (bar.holder !== 'stay') return bar.holder;
  if (bar.status === 'held') return 'hold';
  return bar.from.slice(0, 10) <= today && today <= bar.to.slice(0, 10) ? 'now' : 'stay';
}

/** A company's name without its legal form, which would fill the bar. */
export const shortName = (name: string): string =>
  name.replace(/^(?:株式会社|合同会社|有限会社)|(?:株式会社|合同会社|有限会社)$/g, '').trim() || name;

/** The bar in a few words, the whole of which a screen reader hears with its cell. */
export function barText(bar: Bar, unit: ManagedUnit, { lang, say }: Words): string {
  if (bar.status === 'held') return bar.heldUntil ? say('holdUntil', { until: tokyoTime(new Date(bar.heldUntil)) }) : say('hold');
  if (bar.holder !== 'stay') return bar.label[lang];
  const seats = unit.quantity > 1 ? ` ${bar.quantity}${lang === 'en' ? ' ' : ''}${say(`counter.${unit.kind}`)}` : '';
  const nights = unit.grain === 'night' ? ` ${formatNights(daysBetween(bar.from, bar.to), lang)}` : '';
  return `${shortName(bar.label[lang])}${seats || nights}`;
}

function shown(layout: Layout, unit: ManagedUnit, { today, fresh }: Known, words: Words): ShownBar[] {
  const owners = [unit.id, ...unit.parts];
  return layout.bars.map((placed) => ({
    ...placed,
    kind: kindOf(placed.bar, today),
    text: barText(placed.bar, unit, words),
    isFresh: owners.some((id) => fresh.has(`${id} ${placed.bar.id}`)),
  }));
}

/** What happened to a bar, when the sentence around it has said the rest. */
export function barNews(bar: Bar, { lang }: Words): string {
  return bar.holder === 'closure' ? bar.label[lang] : [bar.label[lang], bar.code].filter(Boolean).join(' ');
}

/** A bar in full: what it is, whose, its code. */
export function barSaid(bar: Bar, unit: ManagedUnit, words: Words): string {
  const text = barText(bar, unit, words);
  const kind = words.say(bar.status === 'held' ? 'said.hold' : `said.${bar.holder}`);
  const by = bar.status === 'held' ? ` ${bar.label[words.lang]}` : '';
  return [kind, `${text}${by}`, bar.code, bar.bookedAs ? words.say('said.asWhole') : ''].filter(Boolean).join(' ');
}

function cellLabel(
  unit: ManagedUnit,
  when: string,
  bars: readonly Bar[],
  { reason, isPast, free }: { reason: Text | undefined; isPast: boolean; free: number | undefined },
  words: Words,
): string {
  const said = bars.map((bar) => barSaid(bar, unit, words));
  const rest = reason
    ? reason[words.lang]
    : isPast
      ? words.say('said.past')
      : unit.quantity > 1 && free !== undefined
        ? words.say('said.free', { free, quantity: unit.quantity })
        : said.length || free === 0
          ? ''
          : words.say('said.open');
  return [unit.name[words.lang], when, ...said, rest].filter(Boolean).join(', ');
}
