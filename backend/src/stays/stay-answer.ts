/** A stay as one person sees it at one moment: pure, from rows that are loaded already. */
import type { Company } from '../accounts/index.js';
import type { PaymentState } from '../payments/index.js';
import { cancellationBase, chargeFor, timeline } from '../pricing/index.js';
import { cancellationNow, type CancellationNow } from './domain/cancellation.js';
import { holdLasts, mayProlong } from './domain/hold.js';
import { whenText } from './domain/when-text.js';
import { askOf } from './item-ask.js';
import type { UnitNames } from './stay-names.js';
import type { MoveRow, StayItemRow, StayRow } from './stay.row.js';
import type { StayDto, StayItemDto } from './stays.dto.js';
import { lineDto, stepDto, windowDto } from './wire-forms.js';

export type StayView = {
  readonly stay: StayRow;
  readonly items: readonly StayItemRow[];
  readonly moves: readonly MoveRow[];
  readonly names: ReadonlyMap<string, UnitNames>;
  readonly company?: Pick<Company, 'id' | 'name'> | undefined;
  readonly payment?: PaymentState | undefined;
  readonly now: Date;
  /** Whether the person who looks may act on it. */
  readonly acts: boolean;
};

/** What cancelling would cost at this moment. */
export function costOfCancelling(stay: StayRow, items: readonly StayItemRow[], now: Date): CancellationNow {
  return cancellationNow(
    stay.total,
    items.map((item) => ({ id: item.id, ...chargeFor(item.scale, cancellationBase(item.lines), now, item.firstUse) })),
  );
}

/** The moment after which nothing of the stay is left to use. */
export function endOfUse(items: readonly StayItemRow[]): Date {
  return new Date(Math.max(...items.map((item) => item.endsAt.getTime())));
}

function itemDto(item: StayItemRow, stay: StayRow, names: UnitNames): StayItemDto {
  const { id, unitId, siteId, window, quantity, party, cancelled } = item;
  return {
    id,
    unitId,
    siteId,
    siteSlug: names.siteSlug,
    siteName: names.siteName,
    unitName: names.unitName,
    window: windowDto(window),
    when: whenText(window),
    quantity,
    party,
    lines: item.lines.map(lineDto),
    total: item.amount,
    cancellation: timeline(item.scale, item.firstUse, stay.createdAt).map(stepDto),
    ...(cancelled === null ? {} : { cancelled }),
    ask: askOf(unitId, window, { quantity, party }),
  };
}

function paymentDto(payment: PaymentState): NonNullable<StayDto['payment']> {
  const open = payment.status === 'open' || payment.status === 'intended';
  return {
    status: payment.status,
    ...(open && payment.url !== null ? { url: payment.url } : {}),
    ...(open ? { expiresAt: payment.expiresAt.toISOString() } : {}),
    ...(payment.paidAt === null ? {} : { paidAt: payment.paidAt.toISOString() }),
    refunded: Number(payment.refunded),
  };
}

/** What the person may do now, and what cancelling would cost. */
function deeds({ stay, items, now, acts }: StayView): Pick<StayDto, 'can' | 'prolongable' | 'cancellationNow'> {
  const lasts = holdLasts(stay, now);
  const cancellable = stay.status === 'confirmed' && now < endOfUse(items);
  const { charge, refund } = cancellable ? costOfCancelling(stay, items, now) : { charge: 0, refund: 0 };
  return {
    prolongable: mayProlong(stay, now),
    can: { checkout: acts && lasts, prolong: acts && mayProlong(stay, now), release: acts && lasts, cancel: acts && cancellable },
    ...(cancellable ? { cancellationNow: { charge, refund } } : {}),
  };
}

export function stayAnswer(view: StayView): StayDto {
  const { stay, items, names, company, payment } = view;
  return {
    id: stay.id,
    code: stay.code,
    status: stay.status,
    party: stay.party,
    ...(stay.title === null ? {} : { title: stay.title }),
    ...(stay.status === 'held' && stay.heldUntil !== null ? { heldUntil: stay.heldUntil.toISOString() } : {}),
    now: view.now.toISOString(),
    total: stay.total,
    tax: stay.tax,
    items: items.map((item) => itemDto(item, stay, nameOf(names, item.unitId))),
    ...(company === undefined ? {} : { company: { id: company.id, name: company.name } }),
    ...(payment === undefined ? {} : { payment: paymentDto(payment) }),
    moves: view.moves.map(({ to, at, reason }) => ({ to, at: at.toISOString(), ...(reason === null ? {} : { reason }) })),
    createdAt: stay.createdAt.toISOString(),
    ...(stay.confirmedAt === null ? {} : { confirmedAt: stay.confirmedAt.toISOString() }),
    ...(stay.lateRefundedAt === null ? {} : { lateRefundedAt: stay.lateRefundedAt.toISOString() }),
    termsVersion: stay.termsVersion,
    ...deeds(view),
  };
}

/** Units are never deleted; a missing name is a fault of ours. */
export function nameOf(names: ReadonlyMap<string, UnitNames>, unitId: string): UnitNames {
  const found = names.get(unitId);
  if (found === undefined) throw new Error(`unit ${unitId} has no name`);
  return found;
}
