/**
 * What availability asks of prices, without knowing who answers: pricing stands beside it on the same floor, so a feature
 * above joins the two. Must stay true: a price that is missing makes a unit unfindable, never free of charge.
 */
import { Injectable } from '@nestjs/common';
import type { Window, Yen } from '../../kernel/index.js';
import type { UnitCard } from '../../places/index.js';
import type { Claimed } from '../domain/runs.js';

export type PriceAsk = { readonly card: UnitCard; readonly window: Window; readonly quantity: number; readonly party: number };

/** The total with tax, and what the chosen tariff claims. */
export type WindowPrice = { readonly total: Yen; readonly claimed: Claimed };

/** Answers in the order of the asks, undefined where there is no price; a constant number of queries. */
export type PriceSource = (asks: readonly PriceAsk[]) => Promise<(WindowPrice | undefined)[]>;

@Injectable()
export class WindowPrices {
  private source?: PriceSource;

  /** Registers the one source while the application starts. */
  use(source: PriceSource): void {
    if (this.source !== undefined) throw new Error('prices have a source already');
    this.source = source;
  }

  async prices(asks: readonly PriceAsk[]): Promise<(WindowPrice | undefined)[]> {
    if (this.source === undefined) throw new Error('nobody has told where prices come from');
    return asks.length === 0 ? [] : this.source(asks);
  }
}
