/** Reads what was typed on the Checkout page, and says what is wrong with it field by field. */
import { cardFault, type CardInput } from '../objects/cards.js';
import type { Progress } from '../objects/paying.js';
import { TEXTS, type Language } from './texts.js';

export interface Typed {
  email: string;
  name: string;
  number: string;
  expiry: string;
  cvc: string;
}

export type Field = keyof Typed;
export type Faults = Partial<Record<Field | 'whole', string>>;
type Refusal = Extract<Progress, { at: 'refused' }>['why'];

const FIELD_OF: Partial<Record<Refusal, Field>> = {
  incorrect_number: 'number',
  invalid_expiry_month: 'expiry',
  invalid_expiry_year: 'expiry',
  invalid_cvc: 'cvc',
};

/** Full-width digits and spaces, as a Japanese keyboard writes them, are read as the half-width ones. */
const plain = (text: string | null) => (text ?? '').normalize('NFKC').trim();

export function readTyped(form: URLSearchParams, fixedEmail: string | null): Typed {
  return {
    email: fixedEmail ?? plain(form.get('email')),
    name: plain(form.get('billingName')).slice(0, 200),
    number: plain(form.get('cardNumber')).replace(/[\s-]/g, ''),
    expiry: plain(form.get('cardExpiry')).slice(0, 10),
    cvc: plain(form.get('cardCvc')).slice(0, 10),
  };
}

/** "12 / 30", "12/2030", "1230" → month and year; anything else is no month. */
export function cardOf({ number, expiry, cvc }: Typed): CardInput {
  const match = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(expiry) ?? /^(\d{2})(\d{2})$/.exec(expiry);
  const year = Number(match?.[2] ?? Number.NaN);
  return { number, month: Number(match?.[1] ?? Number.NaN), year: year < 100 ? 2000 + year : year, cvc };
}

/** Everything that is wrong at once, so that nobody has to send the form field by field. */
export function faultsOf(typed: Typed, language: Language, now: number): Faults {
  const t = TEXTS[language];
  const card = cardFault(cardOf(typed), now);
  return {
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email) && typed.email.length <= 254 ? {} : { email: t.badEmail }),
    ...(typed.name ? {} : { name: t.badName }),
    ...(card ? refusal(card, language) : {}),
  };
}

export function refusal(why: Refusal, language: Language): Faults {
  return { [FIELD_OF[why] ?? 'whole']: TEXTS[language].faults[why] };
}
