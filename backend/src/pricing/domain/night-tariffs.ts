/**
 * Night tariffs prepared for pricing thousands of units in one question. Units whose plans differ only in their yen share
 * a shape: which plan counts on which night is worked out once per shape and window, and a unit's price is then a few
 * multiplications. Must stay true: the same yen as priceItem for every unit, window, quantity and party.
 */
import { fromDayNumber, shareFloor, type Yen } from '../../kernel/index.js';
import { before, inForce, inSeason, onItsDays, type RatePlan } from './rate-plan.js';

/** A plan with the years it is limited to besides its season. */
export type DatedPlan = RatePlan & { readonly validFrom?: string | null; readonly validTo?: string | null };
export type LongStay = readonly { readonly nights: number; readonly pct: number }[];

/** On which nights a plan's season and weekdays hold; shared by all plans that say the same. Bytes: 0 unknown, 1 no, 2 yes. */
class Condition {
  private known = new Uint8Array(0);
  private base = 0;

  constructor(private readonly plan: DatedPlan) {}

  holds(day: number): boolean {
    if (this.known.length === 0) this.base = day - 1;
    let at = day - this.base;
    if (at < 0 || at >= this.known.length) {
      if (at < 0 || at > 4_000) return this.ask(day);
      const wider = new Uint8Array(at + 400);
      wider.set(this.known);
      this.known = wider;
      at = day - this.base;
    }
    if (this.known[at] === 0) this.known[at] = this.ask(day) ? 2 : 1;
    return this.known[at] === 2;
  }

  private ask(day: number): boolean {
    const on = fromDayNumber(day);
    return inSeason(this.plan, on) && onItsDays(this.plan, on);
  }
}

type ShapePlan = { readonly plan: DatedPlan; readonly condition: Condition; readonly person: boolean; readonly tax: number };

/** One shape with its answer for the window it was last asked about. */
export class NightShape {
  /** Whether every night of the window has a plan. */
  priced = false;
  private readonly counts: Float64Array;
  private readonly sums: Float64Array;
  private pct = 0;

  constructor(
    private readonly plans: readonly ShapePlan[],
    private readonly taxes: number,
    private readonly longStay: LongStay,
  ) {
    this.counts = new Float64Array(plans.length);
    this.sums = new Float64Array(Math.max(1, taxes));
  }

  /** Works the window out: nights [first, first + nights) as day numbers. */
  ask(first: number, nights: number): void {
    const on = fromDayNumber(first);
    this.counts.fill(0);
    this.priced = nights > 0;
    for (let day = first; day < first + nights && this.priced; day++) {
      const chosen = this.plans.findIndex(
        ({ plan, condition }) => (plan.minNights ?? 0) <= nights && inForce(plan, on) && condition.holds(day),
      );
      if (chosen < 0) this.priced = false;
      else this.counts[chosen] = (this.counts[chosen] as number) + 1;
    }
    this.pct = 0;
    for (const step of this.longStay) if (step.nights <= nights && step.pct > this.pct) this.pct = step.pct;
  }

  /** The price of `quantity` of the unit for `party` people; `yens[from + k]` belongs to the k-th plan of the shape. */
  total(yens: Int32Array, from: number, quantity: number, party: number, cleaning: Yen): Yen {
    let room = 0;
    if (this.taxes > 1) this.sums.fill(0);
    for (let k = 0; k < this.plans.length; k++) {
      const count = this.counts[k] as number;
      if (count === 0) continue;
      const { person, tax } = this.plans[k] as ShapePlan;
      const amount = (yens[from + k] as number) * count * (person ? party : quantity);
      room += amount;
      if (this.taxes > 1) this.sums[tax] = (this.sums[tax] as number) + amount;
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
    let [byPerson, byUnit] = [0, 0];
    for (let k = 0; k < this.plans.length; k++) {
      const amount = (yens[from + k] as number) * (this.counts[k] as number);
      if ((this.plans[k] as ShapePlan).person) byPerson += amount;
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
  private readonly conditions = new Map<string, Condition>();

  /** The shape's number and the unit's yen in its order; undefined for a unit without night plans. */
  of(plans: readonly DatedPlan[], longStay: LongStay): { shape: number; yens: number[] } | undefined {
    const nights = plans.filter((plan) => plan.per === 'night' && !plan.slot).sort(before);
    if (nights.length === 0) return undefined;
    const key = JSON.stringify([nights.map(wordsOf), longStay]);
    const known = this.byKey.get(key);
    const shape = known ?? this.shapes.push(this.made(nights, longStay)) - 1;
    if (known === undefined) this.byKey.set(key, shape);
    return { shape, yens: nights.map((plan) => plan.yen) };
  }

  private made(plans: readonly DatedPlan[], longStay: LongStay): NightShape {
    const taxes = [...new Set(plans.map((plan) => plan.taxCode))];
    const parts = plans.map((plan) => ({
      plan,
      condition: this.condition(plan),
      person: plan.charge === 'PERSON',
      tax: taxes.indexOf(plan.taxCode),
    }));
    return new NightShape(parts, taxes.length, longStay);
  }

  private condition(plan: DatedPlan): Condition {
    const key = JSON.stringify([plan.from, plan.to, plan.weekdays, plan.holidays]);
    const known = this.conditions.get(key) ?? new Condition(plan);
    this.conditions.set(key, known);
    return known;
  }
}

function wordsOf(plan: DatedPlan): unknown[] {
  const { from, to, weekdays, holidays, minNights, charge, taxCode, validFrom, validTo } = plan;
  return [from, to, weekdays, holidays, minNights, charge, taxCode, validFrom, validTo].map((word) => word ?? null);
}
