/** The person who asks, as every page's frame shows them, and what they may change of themselves. */
import { Injectable } from '@nestjs/common';
import type { Text } from '../kernel/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Database, fromJson } from '../platform/database/index.js';
import type { ChangeMe, MeDto } from './accounts.dto.js';
import { Companies } from './companies.js';

@Injectable()
export class MyAccount {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly companies: Companies,
  ) {}

  async show(actor: Actor | undefined): Promise<MeDto> {
    const { demo, inboxUrl } = this.config;
    const house = { demo, ...(inboxUrl === undefined ? {} : { inboxUrl }) };
    if (actor === undefined) return { user: null, companies: [], sites: [], office: false, ...house };
    const { userId: id, name, email, locale, office } = actor;
    const [companies, sites] = await Promise.all([this.companies.mine(actor), this.sitesOf(actor)]);
    return { user: { id, name, email, locale }, companies, sites, office, ...house };
  }

  async change(actor: Actor, change: ChangeMe): Promise<MeDto> {
    const next = { ...actor, name: change.name ?? actor.name, locale: change.locale ?? actor.locale };
    await this.database.read('UPDATE auth_user SET name = ?, locale = ?, updated_at = ? WHERE id = ?', [
      next.name,
      next.locale,
      this.clock.now(),
      actor.userId,
    ]);
    return this.show(next);
  }

  /** Only the name to show in the menu: places stands on the same floor, so its door is not for us. */
  private async sitesOf(actor: Actor): Promise<MeDto['sites']> {
    if (actor.siteIds.length === 0) return [];
    const rows = await this.database.read<{ id: string; slug: string; name: unknown }>(
      'SELECT id, slug, name FROM sites WHERE id IN (?) ORDER BY id',
      [actor.siteIds],
    );
    return rows.map((row) => ({ ...row, name: fromJson<Text>(row.name) }));
  }
}
