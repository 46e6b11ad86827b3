/** Whether a unit can be booked here today, and if not, why (decision 0005). Each later feature opens one of the codes. */
import type { Text } from '../kernel/index.js';
import type { UnitCard } from './unit-card.js';

export const SALE_CODES = ['licence.no-overnight', 'licence.minpaku-closed', 'sale.by-inquiry', 'sale.by-request', 'sale.by-permit', 'sale.public-money'] as const;
export type SaleCode = (typeof SALE_CODES)[number];
export type Sale = { readonly sold: true } | { readonly sold: false; readonly code: SaleCode; readonly reason: Text };

export const SALE_REASONS: Readonly<Record<SaleCode, Text>> = {
  'licence.no-overnight': { ja: '宿泊はできません', en: 'Not for overnight stays' },
  'licence.minpaku-closed': { ja: '住宅宿泊の予約は準備中です', en: 'Bookings under the private-lodging law are being prepared' },
  'sale.by-inquiry': { ja: '月ぎめのご利用は、お問い合わせで承ります', en: 'Let by the month, on inquiry' },
  'sale.by-request': { ja: '施設の承認が必要です（予約のお申し込みは準備中です）', en: 'The place approves each request; requests here are being prepared' },
  'sale.by-permit': { ja: '使用許可の申請が必要です（オンライン申請は準備中です）', en: 'A use permit is needed; applying here is being prepared' },
  'sale.public-money': { ja: '使用料は市から請求されるため、ここではお支払いいただけません', en: 'The fee is public money billed by the city and cannot be paid here' },
};

/** `nights`: whether it is wanted for the night. The first reason that holds, in the order of the codes. */
export function saleOf(unit: Pick<UnitCard, 'mode' | 'payMode' | 'grain'> & { readonly site: Pick<UnitCard['site'], 'licence'> }, nights: boolean): Sale {
  const code = refusalOf(unit, nights);
  return code === undefined ? { sold: true } : { sold: false, code, reason: SALE_REASONS[code] };
}

function refusalOf(unit: Parameters<typeof saleOf>[0], nights: boolean): SaleCode | undefined {
  if (nights && unit.site.licence.type === 'NONE') return 'licence.no-overnight';
  if (nights && unit.site.licence.type === 'MINPAKU') return 'licence.minpaku-closed';
  if (unit.grain === 'month' || unit.mode === 'INQUIRY') return 'sale.by-inquiry';
  if (unit.mode === 'REQUEST') return 'sale.by-request';
  if (unit.mode === 'PERMIT') return 'sale.by-permit';
  return unit.payMode === 'MUNI_INVOICE' ? 'sale.public-money' : undefined;
}
