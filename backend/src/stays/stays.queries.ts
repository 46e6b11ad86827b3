/** Stays to look at. Must stay true: only those that the person may see; a fixed number of statements for any page. */
import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/index.js';
import { tokyoDate, type CalendarDate } from '../kernel/index.js';
import { Payments } from '../payments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { mayAct, seen } from './access.js';
import { STAY_COLUMNS, stayOf } from './packed-stay.js';
import { stayAnswer } from './stay-answer.js';
import { StayNames, type UnitNames } from './stay-names.js';
import type { StayItemRow, StayRow } from './stay.row.js';
import type { StayCardDto, StayDto, StaysAsk, StaysDto } from './stays.dto.js';
import { type Query, StaysRepository } from './stays.repository.js';
import { calendarOf } from './tell-stay.js';

type ItemPart = { stayId: string; siteId: string; unitId: string; firstUse: CalendarDate; endsAt: Date };

@Injectable()
export class StaysQueries {
  private readonly query: Query;

  constructor(
    private readonly database: Database,
    private readonly repository: StaysRepository,
    private readonly names: StayNames,
    private readonly accounts: Accounts,
    private readonly payments: Payments,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.query = <T>(sql: string, params: unknown[]) => this.database.read(sql, params) as Promise<T>;
  }

  /** @throws StayUnknown */
  async one(actor: Actor, stayId: string): Promise<StayDto> {
    const { stay, items, names } = await this.load(actor, stayId);
    const [moves, payments, company] = await Promise.all([
      this.repository.moves(this.query, stayId),
      this.payments.statesOf([stayId]),
      stay.companyId === null ? undefined : this.accounts.company(stay.companyId),
    ]);
    return stayAnswer({
      stay,
      items,
      moves,
      names,
      company,
      payment: payments.get(stayId),
      now: this.clock.now(),
      acts: mayAct(actor, stay),
    });
  }

  /** @throws StayUnknown */
  async calendar(actor: Actor, stayId: string): Promise<{ code: string; text: string }> {
    const { stay, items, names } = await this.load(actor, stayId);
    return { code: stay.code, text: calendarOf(stay, items, names, this.config) };
  }

  /** Those of the person's companies, and their own: the newest booking first, or by their days where only those to come or past are asked for. */
  async page(actor: Actor, ask: StaysAsk): Promise<StaysDto> {
    const { where, params } = visible(actor, ask, this.clock.now());
    const rows = await this.query<Record<string, unknown>[]>(
      `SELECT ${STAY_COLUMNS} FROM stays WHERE ${where} ORDER BY ${ORDER[ask.when ?? 'all']} LIMIT ${ask.size} OFFSET ${(ask.page - 1) * ask.size}`,
      params,
    );
    const [count] = await this.query<{ total: number }[]>(`SELECT COUNT(*) AS total FROM stays WHERE ${where}`, params);
    const stays = await this.cards(rows.map(stayOf));
    return { total: Number(count?.total ?? 0), page: ask.page, size: ask.size, now: this.clock.now().toISOString(), stays };
  }

  private async load(actor: Actor, stayId: string): Promise<{ stay: StayRow; items: StayItemRow[]; names: Map<string, UnitNames> }> {
    const stay = seen(actor, await this.repository.stay(this.query, stayId));
    const items = await this.repository.items(this.query, [stayId]);
    return { stay, items, names: await this.names.of(items.map((item) => item.unitId)) };
  }

  private async cards(stays: readonly StayRow[]): Promise<StayCardDto[]> {
    if (stays.length === 0) return [];
    const items = await this.query<ItemPart[]>(
      'SELECT stay_id AS stayId, site_id AS siteId, unit_id AS unitId, first_use AS firstUse, ends_at AS endsAt FROM stay_items WHERE stay_id IN (?) ORDER BY stay_id, position',
      [stays.map((stay) => stay.id)],
    );
    const [names, companies] = await Promise.all([
      this.names.of(items.map((item) => item.unitId)),
      this.accounts.companies([...new Set(stays.flatMap((stay) => (stay.companyId === null ? [] : [stay.companyId])))]),
    ]);
    const byStay = Map.groupBy(items, (item) => item.stayId);
    return stays.map((stay) => cardOf(stay, byStay.get(stay.id) ?? [], names, companies.get(stay.companyId ?? '')?.name));
  }
}

const LASTS = 'EXISTS (SELECT 1 FROM stay_items WHERE stay_id = stays.id AND ends_at > ?)';
const WHEN = { upcoming: ` AND ${LASTS}`, past: ` AND NOT ${LASTS}` } as const;
const ORDER = {
  all: 'created_at DESC, id DESC',
  upcoming: '(SELECT MIN(first_use) FROM stay_items WHERE stay_id = stays.id), id',
  past: '(SELECT MAX(ends_at) FROM stay_items WHERE stay_id = stays.id) DESC, id DESC',
} as const;

function visible(actor: Actor, ask: StaysAsk, now: Date): { where: string; params: unknown[] } {
  const companies = actor.memberships.map((membership) => membership.companyId);
  const mine = '(company_id IS NULL AND booked_by = ?)';
  const whose = companies.length === 0 ? mine : `(company_id IN (?) OR ${mine})`;
  const status = ask.status === undefined || ask.status.length === 0 ? '' : ' AND status IN (?)';
  const when = ask.when === undefined ? '' : WHEN[ask.when];
  const params = [
    ...(companies.length === 0 ? [] : [companies]),
    actor.userId,
    ...(status === '' ? [] : [ask.status]),
    ...(when === '' ? [] : [now]),
  ];
  return { where: whose + status + when, params };
}

function cardOf(
  stay: StayRow,
  items: readonly ItemPart[],
  names: ReadonlyMap<string, UnitNames>,
  companyName: string | undefined,
): StayCardDto {
  const sites = new Map(
    items.flatMap((item) => {
      const name = names.get(item.unitId);
      return name === undefined ? [] : [[item.siteId, { id: item.siteId, slug: name.siteSlug, name: name.siteName }] as const];
    }),
  );
  const from = items.map((item) => item.firstUse).sort()[0] ?? tokyoDate(stay.createdAt);
  const until = tokyoDate(new Date(Math.max(...items.map((item) => item.endsAt.getTime() - 1))));
  return {
    id: stay.id,
    code: stay.code,
    status: stay.status,
    party: stay.party,
    ...(stay.title === null ? {} : { title: stay.title }),
    ...(stay.status === 'held' && stay.heldUntil !== null ? { heldUntil: stay.heldUntil.toISOString() } : {}),
    total: stay.total,
    from,
    until,
    sites: [...sites.values()],
    itemCount: items.length,
    ...(stay.companyId === null || companyName === undefined ? {} : { company: { id: stay.companyId, name: companyName } }),
    createdAt: stay.createdAt.toISOString(),
    ...(stay.confirmedAt === null ? {} : { confirmedAt: stay.confirmedAt.toISOString() }),
  };
}
