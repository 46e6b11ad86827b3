/**
 * Companies and their members. Must stay true: whoever is no member sees nothing, and a role does no more than the
 * access list says; every change of who is in a company first locks the company's row, so that two admins who leave at
 * once cannot both be let go.
 */
import { Injectable } from '@nestjs/common';
import { mayBeId, newId } from '../kernel/index.js';
import { type Actor, type CompanyRole, type Membership, NotAllowed, roleAllows } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { IdempotentRequests } from '../platform/http/index.js';
import { Accounts, type Company } from './accounts.js';
import type { ChangeCompany, CompanyCard, CompanyDto, FoundCompany, OpenInvitation } from './accounts.dto.js';
import { CompanyMissing, LastAdmin, MemberMissing } from './accounts.problems.js';
import { leavesNoAdmin, type RoleHeld } from './domain/last-admin.js';

type Deed = Parameters<typeof roleAllows>[1];

/** The actor's role in the company. @throws CompanyMissing to strangers, NotAllowed when the role may not do it. */
export function mayIn(
  actor: { readonly memberships: readonly Pick<Membership, 'companyId' | 'role'>[] },
  companyId: string,
  deed: Deed,
): CompanyRole {
  const role = actor.memberships.find((membership) => membership.companyId === companyId)?.role;
  if (role === undefined) throw new CompanyMissing();
  if (!roleAllows(role, deed)) throw new NotAllowed();
  return role;
}

/** Locks the company's row and asks the same again of what is committed now. */
export async function lockFor(tx: Tx, actor: Actor, companyId: string, deed: Deed): Promise<RoleHeld[]> {
  if (!mayBeId(companyId)) throw new CompanyMissing();
  await tx.query('SELECT id FROM auth_organization WHERE id = ? FOR UPDATE', [companyId]);
  const members = await tx.query<RoleHeld[]>('SELECT user_id AS userId, role FROM auth_member WHERE organization_id = ?', [companyId]);
  const memberships = members
    .filter((member) => member.userId === actor.userId)
    .map((member) => ({ companyId, role: member.role as CompanyRole }));
  mayIn({ memberships }, companyId, deed);
  return members;
}

@Injectable()
export class Companies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly requests: IdempotentRequests,
  ) {}

  mine(actor: Actor): Promise<CompanyCard[]> {
    return this.database.read<CompanyCard>(
      'SELECT c.id, c.name, m.role FROM auth_member m JOIN auth_organization c ON c.id = m.organization_id WHERE m.user_id = ? ORDER BY m.created_at, c.id',
      [actor.userId],
    );
  }

  /** Whoever founds a company is its first admin. */
  /** The same key founds one company, however often it is sent. @throws KeyReused */
  async found(actor: Actor, body: FoundCompany, key: string | undefined): Promise<CompanyDto> {
    const insert = (tx: Tx) => this.insert(tx, actor, body);
    const founded =
      key === undefined ? await this.database.tx(insert) : (await this.requests.once({ actor: actor.userId, key, body }, insert)).answer;
    return this.shown(founded.id, 'admin');
  }

  private async insert(tx: Tx, actor: Actor, { name, kana, corporateNumber }: FoundCompany): Promise<{ id: string }> {
    const [id, now] = [newId(), this.clock.now()];
    await tx.query('INSERT INTO auth_organization (id, name, slug, kana, corporate_number, created_at) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      name,
      id,
      kana ?? null,
      corporateNumber ?? null,
      now,
    ]);
    await tx.query('INSERT INTO auth_member (id, organization_id, user_id, role, created_at) VALUES (?, ?, ?, ?, ?)', [
      newId(),
      id,
      actor.userId,
      'admin',
      now,
    ]);
    return { id };
  }

  show(actor: Actor, companyId: string): Promise<CompanyDto> {
    return this.shown(companyId, mayIn(actor, companyId, { organization: ['read'] }));
  }

  async change(actor: Actor, companyId: string, change: ChangeCompany): Promise<CompanyDto> {
    const fields = { name: change.name, kana: change.kana, corporate_number: change.corporateNumber };
    const set = Object.entries(fields).filter(([, value]) => value !== undefined);
    await this.database.tx(async (tx) => {
      await lockFor(tx, actor, companyId, { organization: ['update'] });
      if (set.length === 0) return;
      await tx.query(`UPDATE auth_organization SET ${set.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
        ...set.map(([, value]) => value),
        companyId,
      ]);
    });
    return this.shown(companyId, 'admin');
  }

  async changeRole(actor: Actor, companyId: string, userId: string, role: CompanyRole): Promise<CompanyDto> {
    await this.database.tx(async (tx) => {
      const members = await lockFor(tx, actor, companyId, { member: ['update'] });
      keepAdmin(members, userId, role);
      await tx.query('UPDATE auth_member SET role = ? WHERE organization_id = ? AND user_id = ?', [role, companyId, userId]);
    });
    return this.shown(companyId, actor.userId === userId ? role : 'admin');
  }

  /** Admins remove anybody; everybody may leave. */
  async remove(actor: Actor, companyId: string, userId: string): Promise<void> {
    await this.database.tx(async (tx) => {
      const members = await lockFor(tx, actor, companyId, userId === actor.userId ? { member: ['read'] } : { member: ['delete'] });
      keepAdmin(members, userId, undefined);
      await tx.query('DELETE FROM auth_member WHERE organization_id = ? AND user_id = ?', [companyId, userId]);
    });
  }

  private async shown(companyId: string, role: CompanyRole): Promise<CompanyDto> {
    const [company, members, invitations] = await Promise.all([
      this.accounts.company(companyId),
      this.accounts.membersOf(companyId),
      this.open(companyId, role),
    ]);
    if (company === undefined) throw new CompanyMissing();
    return dto(
      company,
      role,
      members.map(({ id, name, email, role: theirs, since }) => ({ userId: id, name, email, role: theirs, since: since.toISOString() })),
      invitations,
    );
  }

  private async open(companyId: string, role: CompanyRole): Promise<OpenInvitation[]> {
    if (!roleAllows(role, { invitation: ['read'] })) return [];
    type Row = { id: string; email: string; role: CompanyRole; expiresAt: Date };
    const rows = await this.database.read<Row>(
      "SELECT id, email, role, expires_at AS expiresAt FROM auth_invitation WHERE organization_id = ? AND status = 'pending' ORDER BY created_at, id",
      [companyId],
    );
    const now = this.clock.now();
    return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString(), expired: row.expiresAt <= now }));
  }
}

function keepAdmin(members: readonly RoleHeld[], userId: string, newRole: CompanyRole | undefined): void {
  if (!members.some((member) => member.userId === userId)) throw new MemberMissing();
  if (leavesNoAdmin(members, userId, newRole)) throw new LastAdmin();
}

function dto(company: Company, role: CompanyRole, members: CompanyDto['members'], invitations: OpenInvitation[]): CompanyDto {
  const { id, name, kana, corporateNumber, createdAt } = company;
  return { id, name, kana, corporateNumber, createdAt: createdAt.toISOString(), role, members, invitations };
}
