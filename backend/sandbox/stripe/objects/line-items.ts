/** Line items of a Checkout Session, each with the price and product that price_data makes on the fly. */
import type Stripe from 'stripe';
import { refused } from '../errors.js';
import { newId } from '../ids.js';
import type { LineItem, Price, Product } from '../types.js';
import type { World } from '../world.js';

type Param = Stripe.Checkout.SessionCreateParams.LineItem;

/** Stripe's limits for yen: [S59, rules §5.1]. */
const YEN = { least: 50, most: 99_999_999 };
const MOST_LINES = 100;

function required(value: unknown, param: string): void {
  if (value === undefined) throw refused(`Missing required param: ${param}.`, 'parameter_missing', param);
}

function checkLine(line: Param, at: number): void {
  const param = `line_items[${at}]`;
  required(line.price_data, `${param}[price_data]`);
  required(line.price_data?.product_data, `${param}[price_data][product_data]`);
  required(line.price_data?.unit_amount, `${param}[price_data][unit_amount]`);
  required(line.quantity, `${param}[quantity]`);
  if (line.price_data!.unit_amount! < 0) {
    throw refused('Invalid non-negative integer', 'parameter_invalid_integer', `${param}[price_data][unit_amount]`);
  }
  if (line.quantity! < 1) {
    throw refused('This value must be greater than or equal to 1.', 'parameter_invalid_integer', `${param}[quantity]`);
  }
}

/** Refuses lines that lack something and totals outside Stripe's limits for yen. */
export function checkLines(lines: Param[] | undefined): asserts lines is Param[] {
  required(lines, 'line_items');
  if (lines!.length === 0) throw refused('Missing required param: line_items.', 'parameter_missing', 'line_items');
  if (lines!.length > MOST_LINES) throw refused(`You can have at most ${MOST_LINES} line items.`, undefined, 'line_items');
  lines!.forEach(checkLine);
  const total = lines!.reduce((sum, line) => sum + line.price_data!.unit_amount! * line.quantity!, 0);
  if (total < YEN.least)
    throw refused(`The Checkout Session's total amount due must add up to at least ¥${YEN.least} jpy`, 'amount_too_small');
  if (total > YEN.most) throw refused("The Checkout Session's total amount due must be no more than ¥99,999,999", 'amount_too_large');
}

function productOf(line: Param, created: number): Product {
  const data = line.price_data!.product_data!;
  return {
    id: newId('prod_'),
    object: 'product',
    active: false,
    created,
    default_price: null,
    description: data.description ?? null,
    images: data.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: data.metadata ?? {},
    name: data.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: data.tax_code ?? null,
    tax_details: null,
    type: 'service',
    unit_label: data.unit_label ?? null,
    updated: created,
    url: null,
  } as Product;
}

function priceOf(line: Param, product: string, created: number): Price {
  const amount = line.price_data!.unit_amount!;
  return {
    id: newId('price_1'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created,
    currency: 'jpy',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product,
    recurring: null,
    tax_behavior: line.price_data!.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
  };
}

/** The lines as the API shows them; their products are kept so that they can be expanded. */
export function makeLines(world: World, lines: Param[]): LineItem[] {
  const created = world.seconds();
  return lines.map((line) => {
    const product = productOf(line, created);
    world.store.put('products', product.id, product);
    const amount = line.price_data!.unit_amount! * line.quantity!;
    return {
      id: newId('li_1'),
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount,
      currency: 'jpy',
      description: product.name,
      metadata: (line.metadata as Stripe.Metadata) ?? {},
      price: priceOf(line, product.id, created),
      quantity: line.quantity!,
    };
  });
}
