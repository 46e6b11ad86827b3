/**
 * Tariffs by time that many units share, priced once for all of them in a question. Must stay true: the price and the claim
 * are those of priceUnit; units with the same hours and the same tariffs are one.
 */
import type { Window, Yen } from '../../kernel/index.js';
import type { RatePlanFacts, UnitRecord } from '../../places/index.js';
import { type DatedPlan, type PricedCard, priceUnit } from '../../pricing/index.js';
import type { Claimed } from '../domain/runs.js';

export type TimePrice = { readonly total: Yen; readonly claimed: Claimed };

export class TimeTariff {
  private readonly prices = new Map<string, TimePrice | undefined>();

  constructor(
    private readonly card: PricedCard,
    private readonly plans: readonly RatePlanFacts[],
  ) {}

  /** Forgets the prices of the question before. */
  begin(): void {
    this.prices.clear();
  }

  price(window: Window, quantity: number, party: number): TimePrice | undefined {
    const key = `${quantity}:${party}`;
    if (this.prices.has(key)) return this.prices.get(key);
    const priced = priceUnit(this.card, this.plans, { window, quantity, party });
    const price = priced.kind === 'priced' ? { total: priced.total, claimed: priced.claimWindow } : undefined;
    this.prices.set(key, price);
    return price;
  }
}

export class TimeTariffs {
  readonly list: TimeTariff[] = [];
  private readonly numbers = new Map<string, number>();

  number(unit: UnitRecord, plans: readonly DatedPlan[]): number {
    const { hours, closingRules, partTimes } = unit.rules;
    const { cleaningFee, longStay } = unit;
    const words = plans.map(({ id: _id, unitId: _unit, ...plan }) => plan);
    const key = JSON.stringify([words, hours, closingRules, partTimes, cleaningFee, longStay]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const card: PricedCard = { hours, closingRules, cleaningFee, longStay, ...(partTimes && { partTimes }) };
    const made = this.list.push(new TimeTariff(card, plans as readonly RatePlanFacts[])) - 1;
    this.numbers.set(key, made);
    return made;
  }
}
