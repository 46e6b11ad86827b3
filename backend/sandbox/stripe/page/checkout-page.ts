/** The Checkout page: what is bought, the card form, errors named at their fields and above them, the test cards. */
import type { SessionRow } from '../types.js';
import type { Faults, Field, Typed } from './card-form.js';
import { html, type Html } from './html.js';
import { TEXTS, yen, type Language } from './texts.js';

/** Groups the digits while typing, sends the form once, and brings the reader to the errors. Without it the page works too. */
export const SCRIPT = `
document.querySelector('.summary')?.focus();
const number = document.getElementById('cardNumber'), expiry = document.getElementById('cardExpiry');
const digits = (field) => field.value.normalize('NFKC').replace(/\\D/g, '');
number?.addEventListener('input', (event) => { if (!event.isComposing && number.selectionStart === number.value.length) number.value = digits(number).slice(0, 19).replace(/(.{4})(?=.)/g, '$1 '); });
expiry?.addEventListener('input', (event) => { if (!event.isComposing && event.inputType !== 'deleteContentBackward' && expiry.selectionStart === expiry.value.length) { const typed = digits(expiry).slice(0, 4); expiry.value = typed.length > 2 ? typed.slice(0, 2) + ' / ' + typed.slice(2) : typed; } });
let sent = false;
document.querySelector('form')?.addEventListener('submit', (event) => {
  if (sent) { event.preventDefault(); return; }
  sent = true;
  const button = event.target.querySelector('button');
  button.setAttribute('aria-disabled', 'true');
  button.textContent = button.dataset.busy;
});
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
`;

interface View {
  row: SessionRow;
  language: Language;
  typed?: Typed;
  faults?: Faults;
}

const ORDER: Field[] = ['email', 'number', 'expiry', 'cvc', 'name'];
const IDS: Record<Field, string> = { email: 'email', number: 'cardNumber', expiry: 'cardExpiry', cvc: 'cardCvc', name: 'billingName' };

function order({ row, language }: View): Html {
  const t = TEXTS[language];
  const { session, lines, seller } = row;
  return html`<section aria-labelledby="what">
    ${session.cancel_url ? html`<p><a href="${session.cancel_url}">← ${t.back}</a></p>` : null}
    <h1 id="what">${t.payTo(seller)}</h1>
    <p class="amount">${yen(session.amount_total!)}</p>
    <ul class="lines">
      ${lines.map((line) => html`<li><span>${line.description}${line.quantity! > 1 ? html`<small>${t.quantity(line.quantity!)} × ${yen(line.price.unit_amount!)}</small>` : null}</span><span class="yen">${yen(line.amount_total)}</span></li>`)}
      <li class="sum"><span>${t.total}</span><span class="yen">${yen(session.amount_total!)}</span></li>
    </ul>
  </section>`;
}

function summary(faults: Faults, t: (typeof TEXTS)[Language]): Html | null {
  const fields = ORDER.filter((field) => faults[field]);
  if (fields.length === 0 && !faults.whole) return null;
  return html`<div class="summary" role="alert" tabindex="-1">
    <h2>${t.errorTitle}</h2>
    ${faults.whole ? html`<p>${faults.whole}</p>` : null}
    ${fields.map((field) => html`<p><a href="#${IDS[field]}">${faults[field]}</a></p>`)}
  </div>`;
}

interface FieldView {
  field: Field;
  label: string;
  hint?: string;
  attributes: Html;
}

function input({ field, label, hint, attributes }: FieldView, { typed, faults }: View): Html {
  const id = IDS[field];
  const fault = faults?.[field];
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const kept = field === 'email' || field === 'name' || field === 'expiry' ? (typed?.[field] ?? '') : '';
  return html`<div>
    <label for="${id}">${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : null}
    ${fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : null}
    <input
      id="${id}"
      name="${id}"
      value="${kept}"
      required
      ${attributes}
      ${fault ? html`aria-invalid="true"` : null}
      ${described ? html`aria-describedby="${described}"` : null}
    />
  </div>`;
}

function testCards(t: (typeof TEXTS)[Language]): Html {
  return html`<aside aria-labelledby="cards">
    <h2 id="cards">${t.cards}</h2>
    <dl class="cards">
      <dt>4242 4242 4242 4242</dt>
      <dd>${t.cardSuccess}</dd>
      <dt>4000 0027 6000 3184</dt>
      <dd>${t.cardSecure}</dd>
      <dt>4000 0000 0000 9995</dt>
      <dd>${t.cardPoor}</dd>
      <dt>4000 0000 0000 0002</dt>
      <dd>${t.cardDeclined}</dd>
    </dl>
    <p class="hint">${t.cardsNote}</p>
  </aside>`;
}

export function checkoutPage(view: View): { title: string; body: Html } {
  const { row, language, faults = {} } = view;
  const t = TEXTS[language];
  const { session, seller } = row;
  const fixed = session.customer_email ?? session.customer_details?.email ?? null;
  const amount = yen(session.amount_total!);
  const label = session.submit_type === 'book' ? t.book(amount) : t.pay(amount);
  const emailView: View = fixed ? { ...view, typed: { email: fixed, name: '', number: '', expiry: '', cvc: '', ...view.typed } } : view;
  const body = html`<main class="two">
    ${order(view)}
    <div class="card">
      ${summary(faults, t)}
      <form method="post" action="/c/pay/${session.id}" novalidate>
        <fieldset>
          <legend>${t.contact}</legend>
          ${input({ field: 'email', label: t.email, attributes: html`type="email" autocomplete="email" ${fixed ? 'readonly' : null}` }, emailView)}
        </fieldset>
        <fieldset>
          <legend>${t.cardTitle}</legend>
          ${input({ field: 'number', label: t.number, attributes: html`inputmode="numeric" autocomplete="cc-number" maxlength="30"` }, view)}
          <div class="pair">
            ${input({ field: 'expiry', label: t.expiry, hint: t.expiryHint, attributes: html`inputmode="numeric" autocomplete="cc-exp" maxlength="9"` }, view)}
            ${input({ field: 'cvc', label: t.cvc, hint: t.cvcHint, attributes: html`inputmode="numeric" autocomplete="cc-csc" maxlength="4"` }, view)}
          </div>
          ${input({ field: 'name', label: t.name, attributes: html`autocomplete="cc-name" maxlength="200"` }, view)}
        </fieldset>
        ${session.custom_text.submit ? html`<p>${session.custom_text.submit.message}</p>` : null}
        <button type="submit" data-busy="${t.busy}">${label}</button>
      </form>
      ${testCards(t)}
    </div>
  </main>`;
  const wrong = Object.keys(faults).length > 0;
  return { title: `${wrong ? t.errorPrefix : ''}${t.payTo(seller)}`, body };
}

export function challengePage({ row, language }: View, last4: string): { title: string; body: Html } {
  const t = TEXTS[language];
  const { session, seller } = row;
  const body = html`<main class="narrow">
    <div class="card">
      <h1>${t.challengeTitle}</h1>
      <p>${t.challengeNote(seller, yen(session.amount_total!), last4)}</p>
      <p>${t.challengeTest}</p>
      <form method="post" action="/c/pay/${session.id}/challenge">
        <button type="submit" name="outcome" value="complete">${t.complete}</button>
        <button type="submit" name="outcome" value="fail" class="second">${t.fail}</button>
      </form>
    </div>
  </main>`;
  return { title: t.challengeTitle, body };
}
