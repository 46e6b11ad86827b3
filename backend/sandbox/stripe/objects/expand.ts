/** expand[]: puts whole objects where ids stand. A path that the object's kind does not have is refused, as Stripe does. */
import { refused } from '../errors.js';
import type { World } from '../world.js';
import type { List } from './lists.js';

type Json = Record<string, unknown>;
interface Field {
  /** the kind of object that comes out; null: the sandbox never fills this field */
  to: string | null;
  load?: (world: World, value: unknown, owner: Json) => unknown;
}

const nothing: Field = { to: null };
const customer: Field = { to: 'customer', load: (world, id) => world.store.get('customers', id as string) };
const intent: Field = { to: 'payment_intent', load: (world, id) => world.store.get('intents', id as string) };
const charge: Field = { to: 'charge', load: (world, id) => world.store.get('charges', id as string) };
const paymentMethod: Field = { to: 'payment_method', load: (world, id) => world.store.get('paymentMethods', id as string) };
const balanceTransaction: Field = { to: 'balance_transaction', load: (world, id) => world.store.get('balanceTransactions', id as string) };

function listOf(data: unknown[], url: string): List<unknown> {
  return { object: 'list', data, has_more: false, url };
}

const lineItems: Field = {
  to: 'list:item',
  load: (world, _, owner) =>
    listOf(world.store.get('sessions', owner.id as string)!.lines, `/v1/checkout/sessions/${owner.id as string}/line_items`),
};
const refunds: Field = {
  to: 'list:refund',
  load: (world, _, owner) =>
    listOf(
      world.store
        .all('refunds')
        .filter((one) => one.charge === owner.id)
        .reverse(),
      `/v1/charges/${owner.id as string}/refunds`,
    ),
};

const FIELDS: Record<string, Record<string, Field>> = {
  'checkout.session': {
    customer,
    invoice: nothing,
    line_items: lineItems,
    payment_intent: intent,
    payment_link: nothing,
    setup_intent: nothing,
    subscription: nothing,
  },
  payment_intent: {
    application: nothing,
    customer,
    latest_charge: charge,
    on_behalf_of: nothing,
    payment_record: nothing,
    review: nothing,
    source: nothing,
    payment_method: paymentMethod,
  },
  charge: {
    application: nothing,
    application_fee: nothing,
    balance_transaction: balanceTransaction,
    customer,
    failure_balance_transaction: nothing,
    on_behalf_of: nothing,
    payment_intent: intent,
    refunds,
    review: nothing,
    source_transfer: nothing,
  },
  refund: {
    balance_transaction: balanceTransaction,
    charge,
    customer,
    payment_intent: intent,
    payment_method: paymentMethod,
    source_transfer_reversal: nothing,
    transfer_reversal: nothing,
  },
  balance_transaction: {
    source: { to: 'charge', load: (world, id) => world.store.get('charges', id as string) ?? world.store.get('refunds', id as string) },
  },
  item: {},
  price: { product: { to: 'product', load: (world, id) => world.store.get('products', id as string) } },
  product: { default_price: nothing, tax_code: nothing },
  customer: { default_source: nothing, test_clock: nothing },
  payment_method: { customer },
};

/** Fields that hold a whole object without being asked for. */
const INSIDE: Record<string, Record<string, string>> = { item: { price: 'price' } };

const cannot = (path: string) => refused(`This property cannot be expanded (${path}).`, undefined, 'expand');

function checkPath(kind: string, steps: string[], path: string): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (kind.startsWith('list:')) {
    if (step !== 'data' || rest.length === 0) throw cannot(path);
    checkPath(kind.slice(5), rest, path);
    return;
  }
  const to = INSIDE[kind]?.[step] ?? FIELDS[kind]?.[step]?.to;
  if (to === undefined) throw cannot(path);
  if (to !== null) checkPath(to, rest, path);
}

function apply(world: World, at: unknown, steps: string[]): void {
  const [step, ...rest] = steps;
  if (step === undefined || at === null || typeof at !== 'object') return;
  const object = at as Json;
  if (object.object === 'list') {
    for (const one of object.data as unknown[]) apply(world, one, rest);
    return;
  }
  const field = FIELDS[object.object as string]?.[step];
  const isId = typeof object[step] === 'string' || (field?.to?.startsWith('list:') && object[step] === undefined);
  if (field?.load && isId) object[step] = structuredClone(field.load(world, object[step], object)) ?? object[step];
  apply(world, object[step], rest);
}

/** Refuses paths that `kind` does not have; `kind` is an object's name, `list:<name>` for a list. */
export function checkExpand(kind: string, paths: string[]): void {
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > 4) throw refused(`You cannot expand more than 4 levels of a property. Property: ${path}`, undefined, 'expand');
    checkPath(kind, steps, path);
  }
}

/** A copy of `result` with the paths expanded. */
export function expanded<T extends object>(world: World, result: T, paths: string[]): T {
  const copy = structuredClone(result);
  for (const path of paths) apply(world, copy, path.split('.'));
  return copy;
}
