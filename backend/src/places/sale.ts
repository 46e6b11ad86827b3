/**
 * Whether a unit is sold here and now, and if not, by which rule. Must stay true: only what can be had at once and may be
 * paid through us is sold, and no minpaku nights; everything else is found and priced, and refused with its reason.
 */
import type { Text } from '../kernel/index.js';
import { overnight as overnightOf } from './domain/licence.js';
import type { Mode, PayMode, UnitCard } from './facts.js';
import { MinpakuClosed, NoOvernight, SaleByInquiry, SaleByPermit, SaleByRequest, SalePublicMoney } from './places.problems.js';

type Refusal =
  typeof NoOvernight | typeof MinpakuClosed | typeof SaleByRequest | typeof SaleByPermit | typeof SaleByInquiry | typeof SalePublicMoney;

export type SaleCode =
  'licence.no-overnight' | 'licence.minpaku-closed' | 'sale.by-request' | 'sale.by-permit' | 'sale.by-inquiry' | 'sale.public-money';
export type Sale = { sold: true } | { sold: false; code: SaleCode; reason: Text };

const BY_MODE: Readonly<Record<Mode, Refusal | undefined>> = {
  INSTANT: undefined,
  REQUEST: SaleByRequest,
  PERMIT: SaleByPermit,
  INQUIRY: SaleByInquiry,
};
/** 使用料 is a revenue of the city; under 利用料金制 the fee is the manager's own and may pass through us. */
const PUBLIC_MONEY: readonly PayMode[] = ['MUNI_INVOICE', 'DESIGNATED_COLLECTOR'];

/** What the sale looks at. */
export type Sellable = Pick<UnitCard, 'mode' | 'payMode' | 'grain' | 'licence'>;

function refusalOf(unit: Sellable, overnight: boolean): Refusal | undefined {
  const nights = overnight ? overnightOf(unit.licence, { grain: unit.grain === 'night' ? 'night' : 'half-hour' }) : 'allowed';
  if (nights === 'never') return NoOvernight;
  if (nights === 'minpaku') return MinpakuClosed;
  if (unit.grain === 'month') return SaleByInquiry;
  return BY_MODE[unit.mode] ?? (PUBLIC_MONEY.includes(unit.payMode) ? SalePublicMoney : undefined);
}

/** `overnight`: somebody would sleep there. The order of the rules is licence, then mode, then money. */
export function saleOf(unit: Sellable, overnight: boolean): Sale {
  const refusal = refusalOf(unit, overnight);
  return refusal ? { sold: false, code: refusal.code as SaleCode, reason: refusal.entry.detail } : { sold: true };
}

/** The refusal itself, to be thrown or put beside an item. Undefined where the unit is sold. */
export function saleProblem(unit: Sellable & { id: string }, overnight: boolean, itemIndex?: number): InstanceType<Refusal> | undefined {
  const Refused = refusalOf(unit, overnight);
  return Refused && new Refused(itemIndex === undefined ? { unitId: unit.id } : { unitId: unit.id, itemIndex });
}
