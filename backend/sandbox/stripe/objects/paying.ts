/**
 * What happens when somebody pays on the Checkout page: the card is tried, 3-D Secure asked for when it must be, and the bank
 * answers. What must stay true: a Session is paid at most once, whatever is clicked twice or in two tabs; a refusal leaves it
 * open for another try; everything one step changes is written together with its events.
 */
import { DECLINES } from './declines.js';
import { doc } from '../answers.js';
import { newId } from '../ids.js';
import type { Attempt, Cause, Charge, Intent, SessionRow } from '../types.js';
import type { World } from '../world.js';
import { writeTransaction } from './balance.js';
import { cardFault, testCard, type CardFault, type CardInput } from './cards.js';
import { newCharge } from './charges.js';
import { newCustomer } from './customers.js';
import { emit } from './events.js';
import { moveIntent, newIntent } from './intents.js';
import { newPaymentMethod, type Payer } from './payment-methods.js';
import { currentSession } from './sessions.js';

export type Progress =
  | { at: 'paid' | 'challenge' | 'processing' | 'expired' | 'unknown' }
  | { at: 'refused'; why: CardFault | 'card_declined' | 'insufficient_funds' | 'authentication' };

/** Events caused on the page carry a request of Stripe's own page, as they do at Stripe. */
const byThePage = (): Cause => ({ id: newId('req_'), idempotency_key: crypto.randomUUID() });

const payerOf = ({ name, email }: Attempt): Payer => ({ name, email });

/** Where the Session stands for somebody who looks at its page. */
export function progress(row: SessionRow | undefined): Progress | null {
  if (!row) return { at: 'unknown' };
  if (row.session.status === 'complete') return { at: 'paid' };
  if (row.session.status === 'expired') return { at: 'expired' };
  return row.attempt ? { at: row.attempt.at } : null;
}

/** Tries a card. A challenge that waits in another tab is given up by this newer try. */
export function pay(world: World, id: string, card: CardInput, payer: Payer): Progress {
  const row = currentSession(world, id);
  const now = progress(row);
  if (now && now.at !== 'challenge') return now;
  const fault = cardFault(card, world.now());
  if (fault) return { at: 'refused', why: fault };
  return world.store.write(() => start(world, row!, card, payer, byThePage()));
}

function start(world: World, row: SessionRow, card: CardInput, payer: Payer, cause: Cause): Progress {
  const { outcome, challenge } = testCard(card.number);
  const method = newPaymentMethod(world, card, payer);
  world.store.put('paymentMethods', method.id, method);
  const intent = intentOf(world, row, cause);
  const asked = row.session.payment_method_options?.card?.request_three_d_secure;
  const secured = challenge || asked === 'any' || asked === 'challenge';
  const attempt: Attempt = {
    paymentMethod: method.id,
    outcome,
    threeDSecure: secured ? 'pending' : 'none',
    ...payer,
    at: secured ? 'challenge' : 'processing',
  };
  const next: SessionRow = { ...row, attempt, session: { ...row.session, payment_intent: intent.id } };
  world.store.put('sessions', row.session.id, next);
  if (!secured) return reachBank(world, next, intent, cause);
  const url = `${world.config.publicBase}/c/pay/${row.session.id}/challenge`;
  const next_action = { type: 'redirect_to_url', redirect_to_url: { return_url: row.session.url, url } };
  moveIntent(
    world,
    intent,
    { status: 'requires_action', payment_method: method.id, next_action, last_payment_error: null },
    'payment_intent.requires_action',
    cause,
  );
  return { at: 'challenge' };
}

function intentOf(world: World, row: SessionRow, cause: Cause): Intent {
  const id = row.session.payment_intent as string | null;
  if (id) return world.store.get('intents', id)!;
  return moveIntent(world, newIntent(world, row), {}, 'payment_intent.created', cause);
}

/** Answers the 3-D Secure page. Without a challenge that waits, it says where the Session stands. */
export function answerChallenge(world: World, id: string, passed: boolean): Progress | null {
  const row = currentSession(world, id);
  if (!row?.attempt || row.attempt.at !== 'challenge') return progress(row);
  return world.store.write(() => {
    const intent = world.store.get('intents', row.session.payment_intent as string)!;
    if (!passed) return failAuthentication(world, row, intent, byThePage());
    const attempt: Attempt = { ...row.attempt!, threeDSecure: 'authenticated', at: 'processing' };
    return reachBank(world, { ...row, attempt }, intent, byThePage());
  });
}

/** Hands the try to the bank, who answers at once or after the delay that a test has set. */
function reachBank(world: World, row: SessionRow, intent: Intent, cause: Cause): Progress {
  world.store.put('sessions', row.session.id, row);
  const change = { payment_method: row.attempt!.paymentMethod, next_action: null, last_payment_error: null };
  const delay = world.settings.paymentDelayMs;
  if (delay === 0) return settle(world, row, moveIntent(world, intent, change, null, cause), cause);
  moveIntent(world, intent, { ...change, status: 'processing' }, null, cause);
  setTimeout(() => settleLater(world, row.session.id), delay).unref();
  return { at: 'processing' };
}

function settleLater(world: World, id: string): void {
  const row = world.store.get('sessions', id);
  if (row?.attempt?.at !== 'processing') return;
  const intent = world.store.get('intents', row.session.payment_intent as string)!;
  world.store.write(() => settle(world, row, intent, byThePage()));
}

/** After a restart the bank still answers what was with it. */
export function settleWhatWaited(world: World): void {
  for (const { session, attempt } of world.store.all('sessions')) if (attempt?.at === 'processing') settleLater(world, session.id);
}

function settle(world: World, row: SessionRow, intent: Intent, cause: Cause): Progress {
  const attempt = row.attempt!;
  const charge = newCharge(world, intent, world.store.get('paymentMethods', attempt.paymentMethod)!, attempt);
  world.store.put('charges', charge.id, charge);
  return attempt.outcome === 'succeeds' ? succeed(world, row, intent, charge, cause) : decline(world, row, intent, charge, cause);
}

function succeed(world: World, row: SessionRow, intent: Intent, charge: Charge, cause: Cause): Progress {
  emit(world, { type: 'charge.succeeded', object: charge, cause });
  moveIntent(
    world,
    intent,
    { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id },
    'payment_intent.succeeded',
    cause,
  );
  completeSession(world, row, cause);
  const transaction = writeTransaction(world, { amount: charge.amount, source: charge.id, type: 'charge' });
  const booked: Charge = { ...charge, balance_transaction: transaction.id };
  world.store.put('charges', charge.id, booked);
  emit(world, { type: 'charge.updated', object: booked, cause, previous: { balance_transaction: null } });
  return { at: 'paid' };
}

function completeSession(world: World, row: SessionRow, cause: Cause): void {
  const { name, email } = payerOf(row.attempt!);
  const created = row.session.customer_creation === 'always' ? newCustomer(world, { name, email }, cause).id : row.session.customer;
  const address = { city: null, country: 'JP', line1: null, line2: null, postal_code: null, state: null };
  const session: SessionRow['session'] = {
    ...row.session,
    status: 'complete',
    payment_status: 'paid',
    url: null,
    customer: created,
    customer_details: { address, business_name: null, email, individual_name: null, name, phone: null, tax_exempt: 'none', tax_ids: [] },
  };
  world.store.put('sessions', session.id, { ...row, session, attempt: null });
  emit(world, { type: 'checkout.session.completed', object: session, cause });
}

function decline(world: World, row: SessionRow, intent: Intent, charge: Charge, cause: Cause): Progress {
  const why = DECLINES[row.attempt!.outcome as keyof typeof DECLINES];
  emit(world, { type: 'charge.failed', object: charge, cause });
  const error = { type: 'card_error' as const, charge: charge.id, ...why, doc_url: doc(why.code) };
  backToStart(world, row, intent, { last_payment_error: error, latest_charge: charge.id }, cause);
  return { at: 'refused', why: why.decline_code === 'insufficient_funds' ? 'insufficient_funds' : 'card_declined' };
}

function failAuthentication(world: World, row: SessionRow, intent: Intent, cause: Cause): Progress {
  const code = 'payment_intent_authentication_failure' as const;
  const message = 'We are unable to authenticate your payment method. Please choose a different payment method and try again.';
  backToStart(world, row, intent, { last_payment_error: { type: 'invalid_request_error', code, message, doc_url: doc(code) } }, cause);
  return { at: 'refused', why: 'authentication' };
}

/** The Session stays open; the failed card is named in last_payment_error and is no longer the intent's. */
function backToStart(world: World, row: SessionRow, intent: Intent, change: Partial<Intent>, cause: Cause): void {
  const method = world.store.get('paymentMethods', row.attempt!.paymentMethod)!;
  const last_payment_error = { ...change.last_payment_error!, payment_method: method };
  const moved: Partial<Intent> = {
    ...change,
    last_payment_error,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
  };
  moveIntent(world, intent, moved, 'payment_intent.payment_failed', cause);
  world.store.put('sessions', row.session.id, { ...row, attempt: null });
}
