/**
 * Whose claims they are, for the managers of a site. Availability knows holders by id only; the features above, which
 * hold claims, register how to describe them. Must stay true: shown to managers of that site and to nobody else.
 */
import { Injectable } from '@nestjs/common';
import type { Text } from '../../kernel/index.js';
import type { Holder } from '../ledger/claims.repository.js';

/** `id` and `code` are of the stay the claims belong to; `unitId` is the unit as booked (the whole, not its parts). */
export type HolderFacts = {
  readonly id: string;
  readonly code: string;
  readonly label: Text;
  readonly status: string;
  readonly unitId: string;
};

export type DescribeHolders = (holderIds: readonly string[]) => Promise<ReadonlyMap<string, HolderFacts>>;

@Injectable()
export class ClaimHolders {
  private readonly sources = new Map<Holder, DescribeHolders>();

  /** Registers while the application starts. */
  use(holder: Holder, describe: DescribeHolders): void {
    if (this.sources.has(holder)) throw new Error(`holders of kind ${holder} are described already`);
    this.sources.set(holder, describe);
  }

  /** Holders that nobody describes are left out. One question to each kind of holder. */
  async describe(claims: Iterable<{ readonly holder: Holder; readonly holderId: string }>): Promise<Map<string, HolderFacts>> {
    const ids = new Map<Holder, Set<string>>();
    for (const { holder, holderId } of claims) ids.set(holder, (ids.get(holder) ?? new Set()).add(holderId));
    const answers = await Promise.all(
      [...ids].map(async ([holder, set]) => (await this.sources.get(holder)?.([...set])) ?? new Map<string, HolderFacts>()),
    );
    return new Map(answers.flatMap((answer) => [...answer]));
  }
}
