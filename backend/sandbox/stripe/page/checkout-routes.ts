/** /c/pay/<session>: what the payer sees and sends. Every step ends in a page or in the way back to the shop. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerChallenge, pay, progress, type Progress } from '../objects/paying.js';
import { currentSession } from '../objects/sessions.js';
import type { Session, SessionRow } from '../types.js';
import type { World } from '../world.js';
import { cardOf, faultsOf, readTyped, refusal, type Faults, type Typed } from './card-form.js';
import { challengePage, checkoutPage, SCRIPT } from './checkout-page.js';
import { html } from './html.js';
import { notice, redirect, showPage } from './layout.js';
import { languageOf, TEXTS, type Language } from './texts.js';

export interface Visit {
  world: World;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: string;
}

/** Where the payer goes after paying: the shop's address with the Session's id put in. */
export function wayOn(session: Session): string {
  return session.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', session.id).replaceAll('%7BCHECKOUT_SESSION_ID%7D', session.id);
}

function formPage(visit: Visit, row: SessionRow, language: Language, status = 200, faults?: Faults, typed?: Typed): void {
  const { title, body } = checkoutPage({ row, language, faults, typed });
  const leadsTo = [row.session.success_url, row.session.cancel_url];
  showPage(visit.response, { language, title, body, status, script: SCRIPT, leadsTo });
}

function shown(visit: Visit, row: SessionRow | undefined, language: Language, now: Progress | null): void {
  const t = TEXTS[language];
  const { response } = visit;
  const button = (to: string, label: string) => html`<p><a class="button" href="${to}">${label}</a></p>`;
  const back = row?.session.cancel_url ? button(row.session.cancel_url, t.back) : null;
  switch (now?.at) {
    case 'unknown':
      return showPage(response, { language, status: 404, title: t.unknownTitle, body: notice(t.unknownTitle, t.unknownNote) });
    case 'expired':
      return showPage(response, { language, title: t.expiredTitle, body: notice(t.expiredTitle, t.expiredNote, back) });
    case 'paid':
      return showPage(response, {
        language,
        title: t.paidTitle,
        body: notice(t.paidTitle, t.paidNote, button(wayOn(row!.session), t.onward)),
      });
    case 'processing':
      return showPage(response, { language, title: t.waitTitle, body: notice(t.waitTitle, t.waitNote), refresh: 1 });
    default: {
      const failed = visit.url.searchParams.get('error') === 'authentication';
      return formPage(visit, row!, language, 200, failed ? refusal('authentication', language) : undefined);
    }
  }
}

/** After a step: on to the shop, to 3-D Secure, to waiting, or back to the form with its errors. */
function after(visit: Visit, id: string, language: Language, now: Progress, typed?: Typed): void {
  const row = currentSession(visit.world, id);
  if (now.at === 'paid') return redirect(visit.response, wayOn(row!.session));
  if (now.at === 'challenge') return redirect(visit.response, `/c/pay/${id}/challenge`);
  if (now.at === 'processing') return redirect(visit.response, `/c/pay/${id}/wait`);
  if (now.at === 'refused') return formPage(visit, row!, language, 402, refusal(now.why, language), typed);
  return shown(visit, row, language, now);
}

function submit(visit: Visit, id: string, row: SessionRow, language: Language): void {
  const fixed = row.session.customer_email ?? row.session.customer_details?.email ?? null;
  const typed = readTyped(new URLSearchParams(visit.body), fixed);
  const faults = faultsOf(typed, language, visit.world.now());
  if (row.session.status === 'open' && Object.keys(faults).length) return formPage(visit, row, language, 422, faults, typed);
  return after(visit, id, language, pay(visit.world, id, cardOf(typed), { name: typed.name, email: typed.email }), typed);
}

function challenge(visit: Visit, id: string, row: SessionRow, language: Language): void {
  const { request, response, world } = visit;
  if (request.method === 'POST') {
    const now = answerChallenge(world, id, new URLSearchParams(visit.body).get('outcome') === 'complete');
    if (now?.at === 'refused' || now === null) return redirect(response, `/c/pay/${id}${now ? '?error=authentication' : ''}`);
    return after(visit, id, language, now);
  }
  if (row.attempt?.at !== 'challenge') return redirect(response, `/c/pay/${id}`);
  const last4 = world.store.get('paymentMethods', row.attempt.paymentMethod)!.card!.last4;
  const { title, body } = challengePage({ row, language }, last4);
  return showPage(response, { language, title, body, leadsTo: [row.session.success_url, row.session.cancel_url] });
}

/** True when the address was one of Checkout's. */
export function checkoutRoutes(visit: Visit): boolean {
  const match = /^\/c\/pay\/(cs_test_\w+)(?:\/(challenge|wait))?$/.exec(visit.url.pathname);
  if (!match) return false;
  const [, id, step] = match as unknown as [string, string, string | undefined];
  const row = currentSession(visit.world, id);
  const language = languageOf(row?.session.locale, visit.request.headers['accept-language']);
  const now = progress(row);
  if (row && step === 'challenge') challenge(visit, id, row, language);
  else if (row && step === 'wait' && now?.at === 'paid') redirect(visit.response, wayOn(row.session));
  else if (row && step === undefined && visit.request.method === 'POST') submit(visit, id, row, language);
  else if (step === 'wait' && now === null) declinedWhileWaiting(visit, row!, language);
  else shown(visit, row, language, now?.at === 'challenge' ? null : now);
  return true;
}

function declinedWhileWaiting(visit: Visit, row: SessionRow, language: Language): void {
  const intent = visit.world.store.get('intents', row.session.payment_intent as string);
  const poor = intent?.last_payment_error?.decline_code === 'insufficient_funds';
  formPage(visit, row, language, 402, refusal(poor ? 'insufficient_funds' : 'card_declined', language));
}
