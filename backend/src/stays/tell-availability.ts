/**
 * What availability asks and cannot know by itself: whose stay holds a slot. Must stay true: a
 * fixed number of queries however much is asked; names go to managers of the site only, which availability sees to.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts } from '../accounts/index.js';
import { ClaimHolders, type HolderFacts } from '../availability/index.js';
import { Database } from '../platform/database/index.js';
import type { StayStatus } from './domain/moves.js';

type HolderRow = {
  itemId: string;
  unitId: string;
  stayId: string;
  code: string;
  status: StayStatus;
  companyId: string | null;
  bookedBy: string;
};

@Injectable()
export class TellAvailability implements OnModuleInit {
  constructor(
    private readonly holders: ClaimHolders,
    private readonly accounts: Accounts,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.holders.use('stay', (ids) => this.describe(ids));
  }

  /** Stay items by id: the stay's code and state, and the company's name, or the person's. */
  private async describe(itemIds: readonly string[]): Promise<Map<string, HolderFacts>> {
    if (itemIds.length === 0) return new Map();
    const rows = await this.database.read<HolderRow>(
      `SELECT i.id AS itemId, i.unit_id AS unitId, s.id AS stayId, s.code, s.status, s.company_id AS companyId, s.booked_by AS bookedBy
       FROM stay_items i JOIN stays s ON s.id = i.stay_id WHERE i.id IN (?)`,
      [itemIds],
    );
    const [companies, people] = await Promise.all([
      this.accounts.companies(rows.flatMap((row) => (row.companyId === null ? [] : [row.companyId]))),
      this.accounts.people(rows.flatMap((row) => (row.companyId === null ? [row.bookedBy] : []))),
    ]);
    return new Map(
      rows.map((row) => {
        const name = (row.companyId === null ? people.get(row.bookedBy)?.name : companies.get(row.companyId)?.name) ?? row.code;
        return [row.itemId, { id: row.stayId, code: row.code, label: { ja: name, en: name }, status: row.status, unitId: row.unitId }];
      }),
    );
  }
}
