/** Customers, as far as Checkout needs them: created and read. */
import type Stripe from 'stripe';
import { missing } from '../errors.js';
import { newId } from '../ids.js';
import type { Call } from '../operations.js';
import type { Cause, Customer } from '../types.js';
import type { World } from '../world.js';
import { emit } from './events.js';
import { refuseWhatIsNotOffered } from './offered.js';

export function checkCustomer({ params }: Call): void {
  refuseWhatIsNotOffered(params, 'customer');
}

export function newCustomer(world: World, asked: Stripe.CustomerCreateParams, cause: Cause): Customer {
  const id = newId('cus_');
  const address = asked.address
    ? { city: null, country: null, line1: null, line2: null, postal_code: null, state: null, ...asked.address }
    : null;
  const customer: Customer = {
    id,
    object: 'customer',
    address,
    balance: 0,
    created: world.seconds(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: asked.description ?? null,
    discount: null,
    email: asked.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: (asked.metadata as Stripe.Metadata) ?? {},
    name: asked.name ?? null,
    next_invoice_sequence: 1,
    phone: asked.phone ?? null,
    preferred_locales: asked.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
  world.store.put('customers', id, customer);
  emit(world, { type: 'customer.created', object: customer, cause });
  return customer;
}

export function createCustomer({ world, params, cause }: Call): Customer {
  return newCustomer(world, params, cause);
}

export function retrieveCustomer({ world, id }: Call): Customer {
  const customer = world.store.get('customers', id);
  if (!customer) throw missing('customer', id, 'id');
  return customer;
}
