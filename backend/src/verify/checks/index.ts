/** Every check there is. The order is the order in which they are shown. */
import type { Check } from '../domain/check.js';
import type { Walk } from '../walk.js';
import { ledgerWalks } from './ledger.queries.js';
import { moneyWalks } from './money.queries.js';
import { promiseWalks } from './promises.queries.js';
import { soldTwice, stayClaims } from './stay-claims.queries.js';

/** Those that read the database as of one moment. */
export const WALKS: readonly Walk[] = [soldTwice, stayClaims, ...ledgerWalks, ...moneyWalks, ...promiseWalks];

/** The one check of what is not in the database. */
export const INDEX_CHECK: Check = {
  name: 'index.differs',
  title: { ja: '検索に使う写しは、枠の記録と同じです', en: 'The index that search reads says the same as the ledger' },
};

export const CHECKS: readonly Check[] = [...WALKS.flatMap((walk) => walk.checks), INDEX_CHECK];
