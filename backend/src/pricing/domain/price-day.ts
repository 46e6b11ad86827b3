/**
 * The price of one opening day, or of a part or a stretch of it, and the time it claims. Must stay true: a day's
 * tariff claims the opening hours, a part's tariff its part; time sold by the hour claims only itself; whatever is
 * asked of a day never costs more than the day, where the day has a price.
 * Source: rules.md section 3.2 (hour fractions round up; several slots cost their sum), house.md (tariff).
 */
import { minutesOf, rangesOverlap, tokyoDate, type CalendarDate, type DayPart, type TimeRange } from '../../kernel/index.js';
import { tariffLine, totalOf, type Ordered, type PriceLine } from './price-line.js';
import { choosePlan, type RatePlan, type TariffPer } from './rate-plan.js';

/** An open day as pricing needs it: its stretch and the parts that lie in it. */
export type OpeningDay = { from: Date; to: Date; parts: Partial<Record<DayPart, TimeRange>> };

/** What is asked of the day: all of it, one part, or a stretch within the opening hours. */
export type DayAsked = { part: DayPart } | { range: TimeRange } | 'whole';

export type DayPrice = { lines: PriceLine[]; claim: TimeRange };

type Ctx = { plans: readonly RatePlan[]; ordered: Ordered; date: CalendarDate; day: OpeningDay };

const line = (ctx: Ctx, per: TariffPer, count: number, slot?: DayPart): PriceLine | undefined => {
  const plan = choosePlan(ctx.plans, { per, slot, on: ctx.date });
  return plan && tariffLine(plan, count, ctx.ordered);
};

const opening = (day: OpeningDay): TimeRange => ({ start: day.from, end: day.to });

/** By the hour or half-hour, begun ones counted whole; the cheaper where a unit has both. */
function byTime(ctx: Ctx, range: TimeRange): PriceLine | undefined {
  const minutes = minutesOf(range);
  const lines = [line(ctx, 'halfHour', Math.ceil(minutes / 30)), line(ctx, 'hour', Math.ceil(minutes / 60))].filter((l) => l !== undefined);
  return lines.sort((a, b) => a.amount - b.amount)[0];
}

/** The smallest stretch that holds all of them. */
function hull(ranges: readonly TimeRange[]): TimeRange {
  const starts = ranges.map((r) => r.start.getTime());
  const ends = ranges.map((r) => r.end.getTime());
  return { start: new Date(Math.min(...starts)), end: new Date(Math.max(...ends)) };
}

/** The sum of the slot tariffs, else of half-day tariffs, of the given parts; undefined unless every part has one. */
function byParts(ctx: Ctx, parts: readonly DayPart[]): PriceLine[] | undefined {
  const slots = parts.map((part) => line(ctx, 'slot', 1, part));
  const halves = parts.map(() => line(ctx, 'halfDay', 1));
  for (const lines of [slots, halves]) {
    if (lines.length > 0 && lines.every((l) => l !== undefined)) return lines;
  }
  return undefined;
}

/** Where the day has a price, nothing costs more than it; what is claimed stays. */
function capped(ctx: Ctx, price: DayPrice): DayPrice {
  const day = line(ctx, 'day', 1);
  return day && day.amount < totalOf(price.lines) ? { ...price, lines: [day] } : price;
}

function wholeDay(ctx: Ctx): DayPrice | undefined {
  const claim = opening(ctx.day);
  const day = line(ctx, 'day', 1);
  if (day) return { lines: [day], claim };
  const parts = byParts(ctx, Object.keys(ctx.day.parts) as DayPart[]);
  if (parts) return { lines: parts, claim };
  const time = byTime(ctx, claim);
  return time && { lines: [time], claim };
}

function partOfDay(ctx: Ctx, part: DayPart): DayPrice | undefined {
  const claim = ctx.day.parts[part];
  if (!claim) return undefined;
  const lines = byParts(ctx, [part]) ?? [byTime(ctx, claim)].filter((l) => l !== undefined);
  return lines.length > 0 ? capped(ctx, { lines, claim }) : wholeDay(ctx);
}

function stretchOfDay(ctx: Ctx, range: TimeRange): DayPrice | undefined {
  const time = byTime(ctx, range);
  if (time) return capped(ctx, { lines: [time], claim: range });
  const touched = (Object.entries(ctx.day.parts) as [DayPart, TimeRange][]).filter(([, part]) => rangesOverlap(part, range));
  const parts = byParts(
    ctx,
    touched.map(([part]) => part),
  );
  const inside = touched.some(([, part]) => part.start <= range.start && range.end <= part.end);
  const hasSlots = parts?.every((l) => l.per === 'slot');
  // Half-days pay only for a stretch inside one of them; a longer one is a day, where the day has a price.
  if (parts && (inside || hasSlots || !line(ctx, 'day', 1))) {
    return capped(ctx, { lines: parts, claim: hull([range, ...touched.map(([, part]) => part)]) });
  }
  const soldOnlyBySlot = ctx.plans.some((plan) => plan.per === 'slot') && !line(ctx, 'day', 1);
  return soldOnlyBySlot ? undefined : wholeDay(ctx);
}

/**
 * Lines and claim for what is asked of the day, or undefined when no tariff covers it: the part does not exist that
 * day, a stretch lies between the slots, or the unit has no price for parts of days.
 */
export function priceDay(plans: readonly RatePlan[], ordered: Ordered, day: OpeningDay, asked: DayAsked): DayPrice | undefined {
  const ctx = { plans, ordered, day, date: tokyoDate(day.from) };
  if (asked === 'whole') return wholeDay(ctx);
  return 'part' in asked ? partOfDay(ctx, asked.part) : stretchOfDay(ctx, asked.range);
}
