/**
 * Night tariffs prepared for pricing thousands of units in one question. Units whose plans differ only in their yen share
 * a shape: which plan counts on which night is worked out once per shape and window, and a unit's price is then a few
 * multiplications. Must stay true: the same yen as priceItem for every unit, window, quantity and party.
 */
import { type CalendarDate, DayMemory, dayNumber, fromDayNumber, shareFloor, type Yen } from '../../kernel/index.js';
import { before, inSeason, onItsDays, type RatePlan } from './rate-plan.js';

/** A plan with the years it is limited to besides its season. */
export type DatedPlan = RatePlan & { readonly validFrom?: string | null; readonly validTo?: string | null };
export type LongStay = readonly { readonly nights: number; readonly pct: number }[];

/** `from` and `to`: the years it is limited to, as day numbers. */
type ShapePlan = {
  /** On which nights its season and weekdays hold; shared by all plans that say the same. */
  readonly condition: DayMemory;
  readonly minNights: number;
  readonly from: number;
  readonly to: number;
  readonly person: boolean;
  readonly tax: number;
};

/** One shape with its answer for the window it was last asked about. Arrays of numbers only: it is asked thousands of times. */
export class NightShape {
  /** Whether every night of the window has a plan. */
  priced = false;
  /**
   * A price for each unit and nothing by person or off: `yens[from + firstPlan] * firstNights + yens[from + secondPlan] *
   * secondNights` and the cleaning, for each unit booked. Most shapes in most windows, and worth not calling a method for.
   */
  simple = false;
  firstPlan = 0;
  firstNights = 0;
  secondPlan = 0;
  secondNights = 0;
  /** The plans that count for any night of the window, and for how many. */
  private readonly used: Int32Array;
  private readonly nights: Float64Array;
  private usedCount = 0;
  private readonly counts: Float64Array;
  private readonly person: Uint8Array;
  private readonly tax: Uint8Array;
  private readonly sums: Float64Array;
  private pct = 0;

  constructor(
    private readonly plans: readonly ShapePlan[],
    private readonly taxes: number,
    private readonly longStay: LongStay,
  ) {
    this.counts = new Float64Array(plans.length);
    this.nights = new Float64Array(plans.length);
    this.used = new Int32Array(plans.length);
    this.person = Uint8Array.from(plans, (plan) => (plan.person ? 1 : 0));
    this.tax = Uint8Array.from(plans, (plan) => plan.tax);
    this.sums = new Float64Array(Math.max(1, taxes));
  }

  /** Works the window out: nights [first, first + nights) as day numbers. */
  ask(first: number, nights: number): void {
    this.counts.fill(0);
    this.priced = nights > 0;
    for (let day = first; day < first + nights && this.priced; day++) {
      const chosen = this.chosen(first, nights, day);
      if (chosen < 0) this.priced = false;
      else this.counts[chosen] = (this.counts[chosen] as number) + 1;
    }
    this.usedCount = 0;
    for (let k = 0; k < this.counts.length; k++) {
      if (this.counts[k] === 0) continue;
      this.used[this.usedCount] = k;
      this.nights[this.usedCount] = this.counts[k] as number;
      this.usedCount += 1;
    }
    this.pct = 0;
    for (const step of this.longStay) if (step.nights <= nights && step.pct > this.pct) this.pct = step.pct;
    this.simplify();
  }

  private simplify(): void {
    const { used, nights, usedCount } = this;
    this.simple = this.priced && this.pct === 0 && usedCount <= 2;
    for (let i = 0; i < usedCount; i++) if (this.person[used[i] as number] === 1) this.simple = false;
    this.firstPlan = used[0] as number;
    this.firstNights = nights[0] as number;
    this.secondPlan = usedCount > 1 ? (used[1] as number) : this.firstPlan;
    this.secondNights = usedCount > 1 ? (nights[1] as number) : 0;
  }

  /** The plan that counts for one night; the day of the first use decides in which years a plan holds. */
  private chosen(first: number, nights: number, day: number): number {
    for (let k = 0; k < this.plans.length; k++) {
      const plan = this.plans[k] as ShapePlan;
      if (plan.minNights <= nights && plan.from <= first && first <= plan.to && plan.condition.is(day)) return k;
    }
    return -1;
  }

  /** The price of `quantity` of the unit for `party` people; `yens[from + k]` belongs to the k-th plan of the shape. */
  total(yens: Int32Array, from: number, quantity: number, party: number, cleaning: Yen): Yen {
    let room = 0;
    if (this.taxes > 1) this.sums.fill(0);
    for (let i = 0; i < this.usedCount; i++) {
      const k = this.used[i] as number;
      const amount = (yens[from + k] as number) * (this.nights[i] as number) * (this.person[k] === 1 ? party : quantity);
      room += amount;
      if (this.taxes > 1) this.sums[this.tax[k] as number] = (this.sums[this.tax[k] as number] as number) + amount;
    }
    let off = 0;
    if (this.pct > 0) {
      if (this.taxes > 1) for (const sum of this.sums) off += shareFloor(sum, this.pct);
      else off = shareFloor(room, this.pct);
    }
    return room - off + cleaning * quantity;
  }

  /** No price of this unit is below this much a person, however many share it. Not whole yen. */
  leastPerPerson(yens: Int32Array, from: number, capacity: number, cleaning: Yen): number {
    let byPerson = 0;
    let byUnit = 0;
    for (let i = 0; i < this.usedCount; i++) {
      const k = this.used[i] as number;
      const amount = (yens[from + k] as number) * (this.nights[i] as number);
      if (this.person[k] === 1) byPerson += amount;
      else byUnit += amount;
    }
    const left = 1 - this.pct / 100;
    return byPerson * left + (byUnit * left + cleaning) / capacity;
  }
}

/** Gathers shapes: the same object for units whose night plans say the same but for the yen. */
export class NightShapes {
  readonly shapes: NightShape[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly conditions = new Map<string, DayMemory>();

  /** The shape's number and the unit's yen in its order; undefined for a unit without night plans. */
  of(plans: readonly DatedPlan[], longStay: LongStay): { shape: number; yens: number[] } | undefined {
    const nights = plans.filter((plan) => plan.per === 'night' && !plan.slot).sort(before);
    if (nights.length === 0) return undefined;
    const key = nights.map(wordsOf).join(';') + JSON.stringify(longStay);
    const known = this.byKey.get(key);
    const shape = known ?? this.shapes.push(this.made(nights, longStay)) - 1;
    if (known === undefined) this.byKey.set(key, shape);
    return { shape, yens: nights.map((plan) => plan.yen) };
  }

  private made(plans: readonly DatedPlan[], longStay: LongStay): NightShape {
    const taxes = [...new Set(plans.map((plan) => plan.taxCode))];
    const parts = plans.map((plan) => ({
      condition: this.condition(plan),
      minNights: plan.minNights ?? 0,
      from: plan.validFrom ? dayNumber(plan.validFrom) : 0,
      to: plan.validTo ? dayNumber(plan.validTo) : Number.MAX_SAFE_INTEGER,
      person: plan.charge === 'PERSON',
      tax: taxes.indexOf(plan.taxCode),
    }));
    return new NightShape(parts, taxes.length, longStay);
  }

  private condition(plan: DatedPlan): DayMemory {
    const key = JSON.stringify([plan.from, plan.to, plan.weekdays, plan.holidays]);
    const known = this.conditions.get(key) ?? new DayMemory((day) => holdsOn(plan, fromDayNumber(day)));
    this.conditions.set(key, known);
    return known;
  }
}

const holdsOn = (plan: DatedPlan, on: CalendarDate) => inSeason(plan, on) && onItsDays(plan, on);

function wordsOf(plan: DatedPlan): string {
  const { from, to, weekdays, holidays, minNights, charge, taxCode, validFrom, validTo } = plan;
  return [from, to, weekdays, holidays, minNights, charge, taxCode, validFrom, validTo].join();
}
