// What the API says of quotes and stays: the client's own shapes, under the names this feature uses.
import type { ItemAsk, ItemProblem, Quote as AnyQuote, QuotedItem as AnyQuotedItem, Text } from '../api';

export type {
  CancellationStep as ScaleStep,
  PriceLine,
  Stay,
  StayCard,
  StayItem,
  Stays as StaysPage,
  StayStatus,
  TaxTotals as Tax,
} from '../api';

/** Something near that is free right now, as a refusal of an item tells it; its fields can be asked for as they are. */
export interface Alternative extends ItemAsk {
  readonly kind: 'dates' | 'unit' | 'site';
  readonly siteId: string;
  readonly siteName: Text;
  readonly unitName: Text;
  readonly quantity: number;
}
/** A refusal inside an answer: not thrown, shown beside what it is about. Its members are open; the one we read is named. */
export type Refusal = ItemProblem & { readonly alternatives?: readonly Alternative[] };
export type QuotedItem = Omit<AnyQuotedItem, 'problem'> & { readonly problem?: Refusal };
export type Quote = Omit<AnyQuote, 'items'> & { readonly items: readonly QuotedItem[] };
