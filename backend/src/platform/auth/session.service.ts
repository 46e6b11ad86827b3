/**
 * From a cookie to an Actor. Must stay true: what a person belongs to is read anew for each request, so that a removed
 * member is out at once; a signature or session that does not hold is nobody.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CompanyRole } from './access.js';
import type { Actor, SignedIn } from './actor.js';
import { AuthEngine } from './auth-engine.js';

type Belonging = { kind: 'company' | 'site'; id: string; role: string };
export type Visit = { readonly signedIn?: SignedIn; readonly cookies: readonly string[] };

@Injectable()
export class SessionService {
  constructor(
    private readonly engine: AuthEngine,
    private readonly database: Database,
  ) {}

  /** Whether there is a cookie of ours at all; without one nothing is asked of the database. */
  hasCookie(headers: IncomingHttpHeaders): boolean {
    return headers.cookie?.includes('engawa.session_token=') ?? false;
  }

  /** The session of these headers and the cookies to send back when it was prolonged or has ended. */
  async visit(headers: IncomingHttpHeaders): Promise<Visit> {
    if (!this.hasCookie(headers)) return { cookies: [] };
    const { found, cookies } = await this.engine.session(headers);
    if (found === undefined) return { cookies };
    const { id: userId, email, name, locale, role } = found.user;
    const actor: Actor = {
      userId,
      email,
      name,
      locale: locale === 'en' ? 'en' : 'ja',
      office: role === 'office',
      ...(await this.belongings(userId)),
    };
    return { signedIn: { sessionId: found.session.id, actor }, cookies };
  }

  /** For sockets: the session's id is told on the Bus as 'session.ended' when it is over. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
    return (await this.visit(headers)).signedIn;
  }

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | undefined> {
    return (await this.visit(headers)).signedIn?.actor;
  }

  private async belongings(userId: string): Promise<Pick<Actor, 'memberships' | 'siteIds'>> {
    const rows = await this.database.read<Belonging>(
      `SELECT 'company' AS kind, organization_id AS id, role FROM auth_member WHERE user_id = ?
       UNION ALL SELECT 'site', site_id, role FROM site_managers WHERE user_id = ? ORDER BY kind, id`,
      [userId, userId],
    );
    return {
      memberships: rows.filter((row) => row.kind === 'company').map((row) => ({ companyId: row.id, role: row.role as CompanyRole })),
      siteIds: rows.filter((row) => row.kind === 'site').map((row) => row.id),
    };
  }
}
