/**
 * Refunds of a charge, whole or in part. What must stay true: the refunds of a charge that have not failed never exceed what
 * was captured, and each moves exactly its amount out of the balance.
 */
import type Stripe from 'stripe';
import { missing, missingReference, refused } from '../errors.js';
import { newId } from '../ids.js';
import type { Call } from '../operations.js';
import type { Cause, Charge, Refund } from '../types.js';
import type { World } from '../world.js';
import { writeTransaction } from './balance.js';
import { emit } from './events.js';
import { matching, page, type List } from './lists.js';
import { refuseWhatIsNotOffered } from './offered.js';

type CreateParams = Stripe.RefundCreateParams;
const yen = (amount: number) => `¥${amount.toLocaleString('en-US')}`;

export function checkRefund({ params }: Call): void {
  refuseWhatIsNotOffered(params, 'refund');
  const { amount, charge, payment_intent: intent } = params as CreateParams;
  if (charge === undefined && intent === undefined) {
    throw refused(
      'One of the following params should be provided for this request: payment_intent or charge.',
      'parameter_missing',
      'payment_intent',
    );
  }
  if (amount !== undefined && amount < 1) throw refused('Invalid positive integer', 'parameter_invalid_integer', 'amount');
}

function chargeOf(world: World, { charge: id, payment_intent: intentId }: CreateParams): Charge {
  const intent = intentId === undefined ? undefined : world.store.get('intents', intentId);
  if (intentId !== undefined && !intent) throw missingReference('payment_intent', intentId, 'payment_intent');
  const charge = id === undefined ? undefined : world.store.get('charges', id);
  if (id !== undefined && !charge) throw missingReference('charge', id, 'charge');
  if (charge && intent && charge.payment_intent !== intent.id)
    throw refused(`The charge ${charge.id} does not belong to ${intent.id}.`, undefined, 'charge');
  const one = charge ?? world.store.get('charges', intent!.latest_charge as string);
  if (!one || one.status !== 'succeeded') {
    throw refused(
      `This PaymentIntent (${intent?.id ?? (one?.payment_intent as string)}) does not have a successful charge to refund.`,
      'payment_intent_unexpected_state',
      'payment_intent',
    );
  }
  return one;
}

function checkAmount(charge: Charge, amount: number): void {
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) throw refused(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded', 'charge');
  if (amount <= left) return;
  const what = charge.amount_refunded ? 'unrefunded amount on charge' : 'charge amount';
  throw refused(`Refund amount (${yen(amount)}) is greater than ${what} (${yen(left)})`, undefined, 'amount');
}

function card(reference: string | null): NonNullable<Refund['destination_details']> {
  const known = reference ? { reference, reference_status: 'available' } : { reference_status: 'pending' };
  return { card: { ...known, reference_type: 'acquirer_reference_number', type: 'refund' }, type: 'card' };
}

function moveCharge(world: World, charge: Charge, refundedBy: number): Charge {
  const amount_refunded = charge.amount_refunded + refundedBy;
  const moved: Charge = { ...charge, amount_refunded, refunded: amount_refunded === charge.amount_captured };
  world.store.put('charges', moved.id, moved);
  return moved;
}

export function createRefund({ world, params, cause }: Call): Refund {
  const asked = params as CreateParams;
  const charge = chargeOf(world, asked);
  const amount = asked.amount ?? charge.amount_captured - charge.amount_refunded;
  checkAmount(charge, amount);
  const id = newId('re_3');
  const transaction = writeTransaction(world, { amount: -amount, source: id, type: 'refund' });
  const refund: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: world.seconds(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: card(null),
    metadata: (asked.metadata as Stripe.Metadata) ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: asked.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
  world.store.put('refunds', id, refund);
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  emit(world, { type: 'refund.created', object: refund, cause });
  emit(world, { type: 'charge.refunded', object: moveCharge(world, charge, amount), cause, previous: before });
  giveReference(world, refund, cause);
  return refund;
}

/** A moment later the bank's reference for the refund is known; Stripe tells so with refund.updated. */
function giveReference(world: World, refund: Refund, cause: Cause): void {
  const updated: Refund = { ...refund, destination_details: card(String(Date.now()).padEnd(23, '0')) };
  world.store.put('refunds', refund.id, updated);
  emit(world, { type: 'refund.updated', object: updated, cause, previous: { destination_details: refund.destination_details } });
}

/** The bank sends the money back after all: it returns to the balance and the charge can be refunded again. */
export function failRefund(world: World, id: string): Refund {
  const refund = retrieve(world, id);
  if (refund.status === 'failed') return refund;
  const cause: Cause = { id: null, idempotency_key: null };
  const charge = moveCharge(world, world.store.get('charges', refund.charge as string)!, -refund.amount);
  const transaction = writeTransaction(world, { amount: refund.amount, source: id, type: 'refund_failure' });
  const failed: Refund = {
    ...refund,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: transaction.id,
  };
  world.store.put('refunds', id, failed);
  emit(world, { type: 'refund.updated', object: failed, cause, previous: { status: refund.status } });
  emit(world, { type: 'refund.failed', object: failed, cause });
  emit(world, { type: 'charge.updated', object: charge, cause, previous: { amount_refunded: charge.amount_refunded + refund.amount } });
  return failed;
}

function retrieve(world: World, id: string): Refund {
  const refund = world.store.get('refunds', id);
  if (!refund) throw missing('refund', id, 'refund');
  return refund;
}

export function retrieveRefund({ world, id }: Call): Refund {
  return retrieve(world, id);
}

export function listRefunds({ world, params }: Call): List<Refund> {
  return page(matching(world.store.all('refunds'), params, ['charge', 'payment_intent']), params, '/v1/refunds');
}
