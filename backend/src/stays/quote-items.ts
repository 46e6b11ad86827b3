/** Prices any set of items without holding anything, and says of each why it cannot be had. */
import { Injectable } from '@nestjs/common';
import { firstUse, tokyoDate, type Lang } from '../kernel/index.js';
import { quoteTotals, timeline } from '../pricing/index.js';
import type { Judged } from './judge-items.js';
import { JudgeAsked } from './judge-asked.js';
import type { QuoteAsk, QuotedItemDto, QuoteDto } from './stays.dto.js';
import { lineDto, stepDto, windowDto } from './wire-forms.js';

function itemDto(item: Judged, asOf: Date, lang: Lang): QuotedItemDto {
  const { index, unitId, unit, window, quantity, party, priced, scale, problem } = item;
  return {
    index,
    unitId,
    siteId: unit?.siteId ?? null,
    unitName: unit?.name ?? null,
    siteName: unit?.siteName ?? null,
    window: windowDto(window),
    quantity,
    party,
    available: problem === undefined,
    ...(problem === undefined ? {} : { problem: problem.toDocument(lang) }),
    lines: (priced?.lines ?? []).map(lineDto),
    total: priced?.total ?? null,
    cancellation: scale === undefined || priced === undefined ? [] : timeline(scale, firstUse(window), asOf).map(stepDto),
  };
}

@Injectable()
export class QuoteItems {
  constructor(private readonly judge: JudgeAsked) {}

  async run(ask: QuoteAsk, lang: Lang): Promise<QuoteDto> {
    const { items, problem, asOf } = await this.judge.run(ask.items, ask.party);
    const priced = items.flatMap((item) => (item.priced === undefined ? [] : [item.priced]));
    // The rates of the day of use, as when it is booked.
    const first = items.find((item) => item.priced !== undefined);
    const tax = quoteTotals(priced, first === undefined ? tokyoDate(asOf) : firstUse(first.window));
    return {
      total: tax.total,
      tax,
      items: items.map((item) => itemDto(item, asOf, lang)),
      bookable: problem === undefined && items.every((item) => item.problem === undefined),
      ...(problem === undefined ? {} : { problem: problem.toDocument(lang) }),
      asOf: asOf.toISOString(),
    };
  }
}
