/** The card as the API shows it after somebody typed it on the page: brand, last four digits, never the number. */
import { createHash } from 'node:crypto';
import { newId } from '../ids.js';
import type { PaymentMethod } from '../types.js';
import type { World } from '../world.js';
import { testCard, type CardInput } from './cards.js';

export interface Payer {
  name: string;
  email: string;
}

export function billing({ name, email }: Payer) {
  const address = { city: null, country: 'JP', line1: null, line2: null, postal_code: null, state: null };
  return { address, email, name, phone: null, tax_id: null };
}

export function newPaymentMethod(world: World, card: CardInput, payer: Payer): PaymentMethod {
  const { brand, country } = testCard(card.number);
  return {
    id: newId('pm_1'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: billing(payer),
    created: world.seconds(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country,
      display_brand: brand,
      exp_month: card.month,
      exp_year: card.year,
      fingerprint: createHash('sha256').update(card.number).digest('base64url').slice(0, 16),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  };
}
