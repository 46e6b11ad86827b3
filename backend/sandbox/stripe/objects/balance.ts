/** The account's money: every charge and refund writes one balance transaction; the balance is their sum and nothing else. */
import { missing } from '../errors.js';
import { newId } from '../ids.js';
import type { Call } from '../operations.js';
import type { BalanceTransaction } from '../types.js';
import type { World } from '../world.js';
import { matching, page, type List } from './lists.js';

/** Stripe's fee for cards in Japan, rounded to a yen; kept by Stripe when money is given back. */
const FEE = 0.036;
const AVAILABLE_AFTER = 4 * 86_400;

interface Move {
  /** negative when money leaves */
  amount: number;
  source: string;
  type: 'charge' | 'refund' | 'refund_failure';
}

export function writeTransaction(world: World, { amount, source, type }: Move): BalanceTransaction {
  const created = world.seconds();
  const fee = type === 'charge' ? Math.round(amount * FEE) : 0;
  const details = fee
    ? [{ amount: fee, application: null, currency: 'jpy', description: 'Stripe processing fees', type: 'stripe_fee' as const }]
    : [];
  const transaction: BalanceTransaction = {
    id: newId('txn_3'),
    object: 'balance_transaction',
    amount,
    available_on: type === 'charge' ? created + AVAILABLE_AFTER : created,
    balance_type: 'payments',
    created,
    currency: 'jpy',
    description: null,
    exchange_rate: null,
    fee,
    fee_details: details,
    net: amount - fee,
    reporting_category: type,
    source,
    status: type === 'charge' ? 'pending' : 'available',
    type,
  };
  world.store.put('balanceTransactions', transaction.id, transaction);
  return transaction;
}

function shown(world: World, one: BalanceTransaction): BalanceTransaction {
  return { ...one, status: one.available_on <= world.seconds() ? 'available' : 'pending' };
}

export function retrieveBalance({ world }: Call) {
  const sum = (status: string) =>
    world.store.all('balanceTransactions').reduce((total, one) => total + (shown(world, one).status === status ? one.net : 0), 0);
  const line = (amount: number) => [{ amount, currency: 'jpy', source_types: { card: amount } }];
  return { object: 'balance', available: line(sum('available')), livemode: false, pending: line(sum('pending')) };
}

export function retrieveTransaction({ world, id }: Call): BalanceTransaction {
  const one = world.store.get('balanceTransactions', id);
  if (!one) throw missing('balance transaction', id, 'id');
  return shown(world, one);
}

export function listTransactions({ world, params }: Call): List<BalanceTransaction> {
  const rows = matching(world.store.all('balanceTransactions'), params, ['currency', 'source', 'type']).map((one) => shown(world, one));
  return page(params.payout === undefined ? rows : [], params, '/v1/balance_transactions');
}
