/** A new Checkout Session as the API shows it. */
import type Stripe from 'stripe';
import { newId } from '../ids.js';
import type { LineItem, Session } from '../types.js';
import type { World } from '../world.js';

type Params = Stripe.Checkout.SessionCreateParams;
const DAY = 86_400;

function cardOptions(params: Params): Session['payment_method_options'] {
  const card = params.payment_method_options?.card;
  return {
    card: {
      request_three_d_secure: card?.request_three_d_secure ?? 'automatic',
      ...(card?.statement_descriptor_suffix_kana ? { statement_descriptor_suffix_kana: card.statement_descriptor_suffix_kana } : {}),
      ...(card?.statement_descriptor_suffix_kanji ? { statement_descriptor_suffix_kanji: card.statement_descriptor_suffix_kanji } : {}),
    },
  };
}

const NO_TEXT = { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null };
const NO_INVOICE = {
  account_tax_ids: null,
  custom_fields: null,
  description: null,
  footer: null,
  issuer: null,
  metadata: {},
  rendering_options: null,
};
const NO_DETAILS = {
  address: null,
  business_name: null,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none' as const,
  tax_ids: null,
};

/** What Checkout is told not to do, in the words the API uses for it. */
function unused() {
  return {
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency_conversion: null,
    custom_fields: [],
    customer_account: null,
    discounts: [],
    invoice: null,
    invoice_creation: { enabled: false, invoice_data: NO_INVOICE },
    managed_payments: { enabled: false },
    payment_link: null,
    payment_method_collection: 'if_required' as const,
    payment_method_configuration_details: null,
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    subscription: null,
    wallet_options: null,
  };
}

export function newSession(world: World, params: Params, lines: LineItem[]): Session {
  const id = newId('cs_test_a1');
  const created = world.seconds();
  const total = lines.reduce((sum, line) => sum + line.amount_total, 0);
  const email = params.customer_email ?? (params.customer ? world.store.get('customers', params.customer)?.email : null) ?? null;
  return {
    ...unused(),
    id,
    object: 'checkout.session',
    created,
    livemode: false,
    mode: 'payment',
    status: 'open',
    payment_status: 'unpaid',
    ui_mode: 'hosted_page',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    currency: 'jpy',
    ...(params.branding_settings ? { branding_settings: params.branding_settings as Stripe.Checkout.Session.BrandingSettings } : {}),
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    custom_text: { ...NO_TEXT, submit: params.custom_text?.submit ? { message: params.custom_text.submit.message } : null },
    customer: params.customer ?? null,
    customer_creation: params.customer ? null : (params.customer_creation ?? 'if_required'),
    customer_details: email ? { ...NO_DETAILS, email } : null,
    customer_email: params.customer_email ?? null,
    ...(params.excluded_payment_method_types ? { excluded_payment_method_types: params.excluded_payment_method_types } : {}),
    expires_at: params.expires_at ?? created + DAY,
    integration_identifier: params.integration_identifier ?? null,
    locale: params.locale ?? null,
    metadata: (params.metadata as Stripe.Metadata) ?? {},
    origin_context: params.origin_context ?? null,
    payment_intent: null,
    payment_method_options: cardOptions(params),
    payment_method_types: ['card'],
    submit_type: params.submit_type ?? null,
    success_url: params.success_url!,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    url: `${world.config.publicBase}/c/pay/${id}`,
  };
}
