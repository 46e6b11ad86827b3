/**
 * Checkout Sessions: open → complete (paid on the page) or expired (asked for, or by themselves at expires_at).
 * What must stay true: only an open Session can be expired, and none whose payment is with the bank at that moment; expiring
 * cancels the PaymentIntent first, so a 3-D Secure page that is still open can no longer be finished.
 */
import type Stripe from 'stripe';
import type { Call } from '../operations.js';
import { missing, missingReference, refused } from '../errors.js';
import type { Cause, LineItem, Session, SessionRow } from '../types.js';
import type { World } from '../world.js';
import { emit } from './events.js';
import { cancelIntent } from './intents.js';
import { checkLines, makeLines } from './line-items.js';
import { matching, page, type List } from './lists.js';
import { refuseWhatIsNotOffered } from './offered.js';
import { newSession } from './session-object.js';

type CreateParams = Stripe.Checkout.SessionCreateParams;
const SOONEST = 30 * 60;
const LATEST = 24 * 60 * 60;

function checkUrl(text: string | undefined, param: string): void {
  if (text === undefined) return;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw refused('Not a valid URL', 'url_invalid', param);
}

function checkTimes(world: World, expiresAt: number | undefined): void {
  if (expiresAt === undefined) return;
  const left = expiresAt - world.seconds();
  if (left < SOONEST)
    throw refused('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', undefined, 'expires_at');
  if (left > LATEST)
    throw refused('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', undefined, 'expires_at');
}

function checkCustomer(world: World, params: CreateParams): void {
  const { customer, customer_email: email } = params;
  if (customer && email) throw refused('You may only specify one of these parameters: customer, customer_email.', undefined, 'customer');
  if (customer && !world.store.get('customers', customer)) throw missingReference('customer', customer, 'customer');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw refused(`Invalid email address: ${email}`, 'email_invalid', 'customer_email');
}

function checkMethods(params: CreateParams): void {
  if (params.excluded_payment_method_types?.includes('card')) {
    throw refused('No payment method types are left for this Checkout Session.', undefined, 'excluded_payment_method_types');
  }
}

/** Refusals here are found before anything runs, so they are not kept under an idempotency key. */
export function checkCreate({ world, params }: Call): void {
  const asked = params as CreateParams;
  for (const param of ['mode', 'success_url'] as const) {
    if (asked[param] === undefined) throw refused(`Missing required param: ${param}.`, 'parameter_missing', param);
  }
  refuseWhatIsNotOffered(params, 'session');
  checkLines(asked.line_items);
  checkUrl(asked.success_url, 'success_url');
  checkUrl(asked.cancel_url, 'cancel_url');
  checkTimes(world, asked.expires_at);
  checkCustomer(world, asked);
  checkMethods(asked);
}

function plain<T extends object>(from: T | undefined, keys: (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.filter((key) => from?.[key] !== undefined).map((key) => [key, from![key]])) as Partial<T>;
}

export function createSession({ world, params }: Call): Session {
  const asked = params as CreateParams;
  const lines = makeLines(world, asked.line_items!);
  const session = newSession(world, asked, lines);
  const intentData = plain(asked.payment_intent_data, [
    'description',
    'metadata',
    'receipt_email',
    'statement_descriptor',
    'statement_descriptor_suffix',
    'transfer_group',
  ]);
  const seller = asked.branding_settings?.display_name ?? world.config.seller;
  world.store.put('sessions', session.id, { session, lines, seller, intentData: intentData as SessionRow['intentData'], attempt: null });
  return session;
}

/** The row as it is now: a Session whose time is over is expired by being looked at. */
export function currentSession(world: World, id: string): SessionRow | undefined {
  const row = world.store.get('sessions', id);
  if (!row || !isOver(world, row)) return row;
  world.store.write(() => expire(world, row, { id: null, idempotency_key: null }));
  return world.store.get('sessions', id);
}

function isOver(world: World, { session, attempt }: SessionRow): boolean {
  return session.status === 'open' && session.expires_at <= world.seconds() && attempt?.at !== 'processing';
}

function expire(world: World, row: SessionRow, cause: Cause): Session {
  if (row.session.payment_intent) cancelIntent(world, row.session.payment_intent as string, 'automatic', cause);
  const session: Session = { ...row.session, status: 'expired', url: null };
  world.store.put('sessions', session.id, { ...row, session, attempt: null });
  emit(world, { type: 'checkout.session.expired', object: session, cause });
  return session;
}

/** Expires every Session whose time has come; called twice a second and when the clock is moved. */
export function expireWhatIsOver(world: World): void {
  for (const row of world.store.all('sessions')) if (isOver(world, row)) currentSession(world, row.session.id);
}

export function found(world: World, id: string): SessionRow {
  const row = currentSession(world, id);
  if (!row) throw missing('checkout.session', id, 'session');
  return row;
}

export function retrieveSession({ world, id }: Call): Session {
  return found(world, id).session;
}

export function expireSession({ world, id, cause }: Call): Session {
  const row = found(world, id);
  const { status } = row.session;
  if (status !== 'open') {
    throw refused(`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${status}\`.`);
  }
  if (row.attempt?.at === 'processing') {
    throw refused('This Checkout Session cannot be expired because a payment is currently being processed for it.');
  }
  return expire(world, row, cause);
}

export function listSessions({ world, params }: Call): List<Session> {
  expireWhatIsOver(world);
  const email = (params.customer_details as { email?: string } | undefined)?.email;
  const sessions = world.store.all('sessions').map((row) => row.session);
  const mine = email === undefined ? sessions : sessions.filter((one) => one.customer_details?.email === email);
  const rows = matching(mine, params, ['customer', 'customer_account', 'payment_intent', 'payment_link', 'status', 'subscription']);
  return page(rows, params, '/v1/checkout/sessions');
}

export function listLineItems({ world, id, params }: Call): List<LineItem> {
  return page(found(world, id).lines, params, `/v1/checkout/sessions/${id}/line_items`);
}
