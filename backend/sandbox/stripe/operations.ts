/** The operations of Stripe's API that this sandbox does. An address that is not here is unrecognised, as at Stripe. */
import type { Params } from './checks.js';
import { listTransactions, retrieveBalance, retrieveTransaction } from './objects/balance.js';
import { listCharges, retrieveCharge } from './objects/charges.js';
import { checkCustomer, createCustomer, retrieveCustomer } from './objects/customers.js';
import { listEvents, retrieveEvent } from './objects/event-calls.js';
import { cancelByApi, listIntents, retrieveIntent } from './objects/intents.js';
import { checkRefund, createRefund, listRefunds, retrieveRefund } from './objects/refunds.js';
import { checkCreate, createSession, expireSession, listLineItems, listSessions, retrieveSession } from './objects/sessions.js';
import type { Cause } from './types.js';
import type { World } from './world.js';

export interface Call {
  world: World;
  /** the id in the path, '' where there is none */
  id: string;
  params: Params;
  cause: Cause;
}

export interface Operation {
  /** what comes out, for expand[] */
  kind: string;
  run: (call: Call) => object;
  /** found wrong before anything runs: not kept under an idempotency key */
  check?: (call: Call) => void;
}

export const OPERATIONS: Record<string, Operation> = {
  'POST /v1/checkout/sessions': { kind: 'checkout.session', run: createSession, check: checkCreate },
  'GET /v1/checkout/sessions': { kind: 'list:checkout.session', run: listSessions },
  'GET /v1/checkout/sessions/{}': { kind: 'checkout.session', run: retrieveSession },
  'GET /v1/checkout/sessions/{}/line_items': { kind: 'list:item', run: listLineItems },
  'POST /v1/checkout/sessions/{}/expire': { kind: 'checkout.session', run: expireSession },
  'GET /v1/payment_intents': { kind: 'list:payment_intent', run: listIntents },
  'GET /v1/payment_intents/{}': { kind: 'payment_intent', run: retrieveIntent },
  'POST /v1/payment_intents/{}/cancel': { kind: 'payment_intent', run: cancelByApi },
  'GET /v1/charges': { kind: 'list:charge', run: listCharges },
  'GET /v1/charges/{}': { kind: 'charge', run: retrieveCharge },
  'POST /v1/refunds': { kind: 'refund', run: createRefund, check: checkRefund },
  'GET /v1/refunds': { kind: 'list:refund', run: listRefunds },
  'GET /v1/refunds/{}': { kind: 'refund', run: retrieveRefund },
  'GET /v1/events': { kind: 'list:event', run: listEvents },
  'GET /v1/events/{}': { kind: 'event', run: retrieveEvent },
  'POST /v1/customers': { kind: 'customer', run: createCustomer, check: checkCustomer },
  'GET /v1/customers/{}': { kind: 'customer', run: retrieveCustomer },
  'GET /v1/balance': { kind: 'balance', run: retrieveBalance },
  'GET /v1/balance_transactions': { kind: 'list:balance_transaction', run: listTransactions },
  'GET /v1/balance_transactions/{}': { kind: 'balance_transaction', run: retrieveTransaction },
};

/** 'GET', '/v1/refunds/re_1' → its name in the table and the id; null when the address is unknown. */
export function match(method: string, path: string): { name: string; id: string } | null {
  const parts = path.replace(/\/$/, '').split('/');
  for (const name of Object.keys(OPERATIONS)) {
    const [verb, pattern] = name.split(' ') as [string, string];
    const wanted = pattern.split('/');
    if (verb !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((one, at) => (one === '{}' ? parts[at] !== '' : one === parts[at]))) continue;
    const id = parts[wanted.indexOf('{}')] ?? '';
    return { name, id: wanted.includes('{}') ? decodeURIComponent(id) : '' };
  }
  return null;
}
