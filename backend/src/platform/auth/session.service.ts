/**
 * From a cookie to an Actor. Must stay true: what a person belongs to is read anew for each request, so that a removed
 * member is out at once; a signature or session that does not hold is nobody. A session in its prime is read with all
 * that belongs to it in one statement; whatever is not plainly well (over, due to be prolonged, unknown) is better-auth's to judge.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { CompanyRole } from './access.js';
import type { Actor, SignedIn } from './actor.js';
import { AuthEngine, type FoundSession } from './auth-engine.js';
import { SESSION_TIMES } from './better-auth.js';

type Belonging = { kind: 'company' | 'site'; id: string | null; role: string; name: string | null };
type Known = NonNullable<FoundSession['found']>['user'];
type Sighted = Belonging & {
  sessionId: string;
  expiresAt: Date;
  userId: string;
  email: string;
  userName: string;
  locale: string | null;
  userRole: string | null;
};

const OF_SESSION =
  's.id AS sessionId, s.expires_at AS expiresAt, u.id AS userId, u.email, u.name AS userName, u.locale, u.role AS userRole';
const COMPANIES = 'LEFT JOIN auth_member m ON m.user_id = u.id LEFT JOIN auth_organization o ON o.id = m.organization_id';

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
    const signedIn = await this.sighted(headers);
    if (signedIn !== undefined) return { signedIn, cookies: [] };
    const { found, cookies } = await this.engine.session(headers);
    if (found === undefined) return { cookies };
    return { signedIn: { sessionId: found.session.id, actor: actorOf(found.user, await this.belongings(found.user.id)) }, cookies };
  }

  /** For sockets: the session's id is told on the Bus as 'session.ended' when it is over. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
    return (await this.visit(headers)).signedIn;
  }

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | undefined> {
    return (await this.visit(headers)).signedIn?.actor;
  }

  /** Those of the sessions that are over. For sockets, which outlive the request that opened them. */
  async over(sessionIds: readonly string[]): Promise<string[]> {
    if (sessionIds.length === 0) return [];
    const rows = await this.database.read<{ id: string }>('SELECT id FROM auth_session WHERE id IN (?) AND expires_at > ?', [
      sessionIds,
      new Date(),
    ]);
    const standing = new Set(rows.map((row) => row.id));
    return sessionIds.filter((id) => !standing.has(id));
  }

  /** A session that holds and needs nothing done to it. One statement. */
  private async sighted(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
    const token = await this.engine.token(headers);
    if (token === undefined) return undefined;
    const rows = await this.database.read<Sighted>(
      `SELECT ${OF_SESSION}, 'company' AS kind, o.id AS id, m.role, o.name FROM auth_session s JOIN auth_user u ON u.id = s.user_id ${COMPANIES} WHERE s.token = ?
       UNION ALL SELECT ${OF_SESSION}, 'site', g.site_id, g.role, NULL FROM auth_session s JOIN auth_user u ON u.id = s.user_id
       JOIN site_managers g ON g.user_id = u.id WHERE s.token = ? ORDER BY kind, id`,
      [token, token],
    );
    const [row] = rows;
    if (row === undefined || !inItsPrime(row.expiresAt)) return undefined;
    const { sessionId, userId: id, email, userName: name, locale, userRole: role } = row;
    return { sessionId, actor: actorOf({ id, email, name, locale, role }, rows) };
  }

  private belongings(userId: string): Promise<Belonging[]> {
    return this.database.read<Belonging>(
      `SELECT 'company' AS kind, o.id, m.role, o.name FROM auth_member m JOIN auth_organization o ON o.id = m.organization_id WHERE m.user_id = ?
       UNION ALL SELECT 'site', site_id, role, NULL FROM site_managers WHERE user_id = ? ORDER BY kind, id`,
      [userId, userId],
    );
  }
}

/** Younger than the age at which using it prolongs it. Sessions live by the machine's clock, as better-auth's do. */
function inItsPrime(expiresAt: Date): boolean {
  return expiresAt.getTime() - (SESSION_TIMES.expiresIn - SESSION_TIMES.updateAge) * 1_000 > Date.now();
}

function actorOf(user: Pick<Known, 'id' | 'email' | 'name'> & { locale?: unknown; role?: unknown }, rows: readonly Belonging[]): Actor {
  const { id: userId, email, name, locale, role } = user;
  const belongings = rows.flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id }]));
  return {
    userId,
    email,
    name,
    locale: locale === 'en' ? 'en' : 'ja',
    office: role === 'office',
    memberships: belongings
      .filter((row) => row.kind === 'company')
      .map((row) => ({ companyId: row.id, companyName: row.name ?? '', role: row.role as CompanyRole })),
    siteIds: belongings.filter((row) => row.kind === 'site').map((row) => row.id),
  };
}
