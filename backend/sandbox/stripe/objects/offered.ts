/**
 * What of Stripe's Checkout this sandbox does. Everything else that the SDK knows is refused by name instead of being
 * accepted and ignored: a product that relies on it would pass its tests here and fail at Stripe.
 */
import type { Params, Value } from '../checks.js';
import { notInSandbox } from '../errors.js';

const ANY = null;
const OFF = ['false'];

/** path → the values that are offered, or any */
const SESSION: Record<string, string[] | typeof ANY> = {
  'adaptive_pricing.enabled': OFF,
  allow_promotion_codes: OFF,
  'allowed_payment_method_types.*': ['card'],
  'automatic_tax.enabled': OFF,
  billing_address_collection: ['auto'],
  'branding_settings.display_name': ANY,
  cancel_url: ANY,
  client_reference_id: ANY,
  currency: ['jpy', 'JPY'],
  'custom_text.submit.message': ANY,
  customer: ANY,
  customer_creation: ['if_required', 'always'],
  customer_email: ANY,
  'excluded_payment_method_types.*': ANY,
  'expand.*': ANY,
  expires_at: ANY,
  integration_identifier: ANY,
  'invoice_creation.enabled': OFF,
  'line_items.*.metadata.*': ANY,
  'line_items.*.price_data.currency': ['jpy', 'JPY'],
  'line_items.*.price_data.product_data.description': ANY,
  'line_items.*.price_data.product_data.images.*': ANY,
  'line_items.*.price_data.product_data.metadata.*': ANY,
  'line_items.*.price_data.product_data.name': ANY,
  'line_items.*.price_data.product_data.tax_code': ANY,
  'line_items.*.price_data.product_data.unit_label': ANY,
  'line_items.*.price_data.tax_behavior': ANY,
  'line_items.*.price_data.unit_amount': ANY,
  'line_items.*.quantity': ANY,
  locale: ANY,
  'managed_payments.enabled': OFF,
  'metadata.*': ANY,
  mode: ['payment'],
  origin_context: ['web'],
  'payment_intent_data.capture_method': ['automatic', 'automatic_async'],
  'payment_intent_data.description': ANY,
  'payment_intent_data.metadata.*': ANY,
  'payment_intent_data.receipt_email': ANY,
  'payment_intent_data.statement_descriptor': ANY,
  'payment_intent_data.statement_descriptor_suffix': ANY,
  'payment_intent_data.transfer_group': ANY,
  'payment_method_options.card.request_three_d_secure': ANY,
  'payment_method_options.card.statement_descriptor_suffix_kana': ANY,
  'payment_method_options.card.statement_descriptor_suffix_kanji': ANY,
  'phone_number_collection.enabled': OFF,
  submit_type: ['auto', 'book', 'pay'],
  success_url: ANY,
  'tax_id_collection.enabled': OFF,
  ui_mode: ['hosted_page'],
};

const REFUND: typeof SESSION = {
  amount: ANY,
  charge: ANY,
  'expand.*': ANY,
  'metadata.*': ANY,
  metadata: ANY,
  payment_intent: ANY,
  reason: ANY,
};

const CUSTOMER: typeof SESSION = {
  'address.*': ANY,
  description: ANY,
  email: ANY,
  'expand.*': ANY,
  'metadata.*': ANY,
  metadata: ANY,
  name: ANY,
  phone: ANY,
  'preferred_locales.*': ANY,
};

const OFFERED = { session: SESSION, refund: REFUND, customer: CUSTOMER };

function* leaves(value: Value, pattern: string, param: string, known: (pattern: string) => boolean): Generator<[string, string, string]> {
  if (value === null || typeof value !== 'object') {
    yield [pattern, param, String(value)];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const named = pattern ? `${pattern}.${key}` : key;
    const next = known(named) ? named : `${pattern}.*`;
    yield* leaves(inner, pattern ? next : key, param ? `${param}[${key}]` : key, known);
  }
}

export function refuseWhatIsNotOffered(params: Params, what: keyof typeof OFFERED): void {
  const offered = OFFERED[what];
  const known = (pattern: string) => Object.keys(offered).some((one) => one === pattern || one.startsWith(`${pattern}.`));
  for (const [pattern, param, value] of leaves(params, '', '', known)) {
    const values = offered[pattern];
    if (values === undefined) throw notInSandbox(param);
    if (values !== ANY && !values.includes(value)) throw notInSandbox(`${param}=${value}`);
  }
}
