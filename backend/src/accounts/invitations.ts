/**
 * Invitations into a company. Must stay true: only the owner of the invited address can accept, once; the letter goes
 * out if and only if the invitation was written; asking the same address again renews the one that waits.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayBeId, newId, tokyoDate, tokyoTime } from '../kernel/index.js';
import { type Actor, AuthLetters, type CompanyRole } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, isDuplicateKey, type Tx } from '../platform/database/index.js';
import type { CompanyCard, InvitationDto, Invite, OpenInvitation } from './accounts.dto.js';
import { AlreadyMember, InvitationMissing, InvitationNotYours, InvitationOver, TooManyInvitations } from './accounts.problems.js';
import { lockFor } from './companies.js';
import { maskedEmail } from './domain/masked-email.js';

const WEEK = 7 * 24 * 3_600_000;
export const MOST_OPEN_INVITATIONS = 100;

type Row = {
  id: string;
  companyId: string;
  companyName: string;
  email: string;
  role: CompanyRole;
  status: 'pending' | 'accepted' | 'rejected' | 'canceled';
  expiresAt: Date;
};
const ROW = `SELECT i.id, i.organization_id AS companyId, c.name AS companyName, i.email, i.role, i.status, i.expires_at AS expiresAt
  FROM auth_invitation i JOIN auth_organization c ON c.id = i.organization_id WHERE i.id = ?`;

@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly letters: AuthLetters,
  ) {}

  invite(actor: Actor, companyId: string, { email, role }: Invite): Promise<OpenInvitation> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + WEEK);
    return this.database.tx(async (tx) => {
      await lockFor(tx, actor, companyId, { invitation: ['create'] });
      const invitationId = await this.write(tx, { actor, companyId, email, role, now, expiresAt });
      const [company] = await tx.query<{ name: string }[]>('SELECT name FROM auth_organization WHERE id = ?', [companyId]);
      const [known] = await tx.query<{ locale: 'ja' | 'en' }[]>('SELECT locale FROM auth_user WHERE email = ?', [email]);
      const locale = known?.locale ?? actor.locale;
      await this.letters.invitation(tx, {
        invitationId,
        to: email,
        locale,
        companyName: company?.name ?? '',
        inviterName: actor.name,
        role,
        expiresAt: inTokyo(expiresAt),
      });
      return { id: invitationId, email, role, expiresAt: expiresAt.toISOString(), expired: false };
    });
  }

  /** What the link shows to whoever holds it. */
  async show(invitationId: string): Promise<InvitationDto> {
    const [row] = mayBeId(invitationId) ? await this.database.read<Row>(ROW, [invitationId]) : [];
    if (row === undefined) throw new InvitationMissing();
    const { id, companyName, role, email, expiresAt } = row;
    return { id, companyName, role, email: maskedEmail(email), expiresAt: expiresAt.toISOString(), status: this.statusOf(row) };
  }

  accept(actor: Actor, invitationId: string): Promise<CompanyCard> {
    return this.database.tx(async (tx) => {
      const row = await locked(tx, invitationId);
      if (row.email !== actor.email.toLowerCase()) throw new InvitationNotYours({ email: maskedEmail(row.email) });
      const status = this.statusOf(row);
      if (status !== 'pending') throw new InvitationOver({ status });
      await join(tx, row, actor.userId, this.clock.now());
      await tx.query("UPDATE auth_invitation SET status = 'accepted' WHERE id = ?", [row.id]);
      return { id: row.companyId, name: row.companyName, role: row.role };
    });
  }

  /** Withdrawing twice is withdrawing once; what was accepted cannot be withdrawn. */
  withdraw(actor: Actor, companyId: string, invitationId: string): Promise<void> {
    return this.database.tx(async (tx) => {
      await lockFor(tx, actor, companyId, { invitation: ['cancel'] });
      const row = await locked(tx, invitationId);
      if (row.companyId !== companyId) throw new InvitationMissing();
      if (row.status === 'accepted') throw new InvitationOver({ status: 'accepted' });
      await tx.query("UPDATE auth_invitation SET status = 'canceled' WHERE id = ?", [row.id]);
    });
  }

  private statusOf(row: Pick<Row, 'status' | 'expiresAt'>): InvitationDto['status'] {
    if (row.status === 'accepted') return 'accepted';
    if (row.status !== 'pending') return 'withdrawn';
    return row.expiresAt <= this.clock.now() ? 'expired' : 'pending';
  }

  private async write(
    tx: Tx,
    asked: { actor: Actor; companyId: string; email: string; role: CompanyRole; now: Date; expiresAt: Date },
  ): Promise<string> {
    const { actor, companyId, email, role, now, expiresAt } = asked;
    const member = await tx.query<unknown[]>(
      'SELECT m.id FROM auth_member m JOIN auth_user u ON u.id = m.user_id WHERE m.organization_id = ? AND u.email = ?',
      [companyId, email],
    );
    if (member.length > 0) throw new AlreadyMember();
    const open = await tx.query<{ id: string; email: string }[]>(
      "SELECT id, email FROM auth_invitation WHERE organization_id = ? AND status = 'pending'",
      [companyId],
    );
    const again = open.find((invitation) => invitation.email === email);
    if (again !== undefined) {
      await tx.query('UPDATE auth_invitation SET role = ?, expires_at = ?, inviter_id = ? WHERE id = ?', [
        role,
        expiresAt,
        actor.userId,
        again.id,
      ]);
      return again.id;
    }
    if (open.length >= MOST_OPEN_INVITATIONS) throw new TooManyInvitations({ most: MOST_OPEN_INVITATIONS });
    // Random throughout: the link alone shows who invites whom.
    const id = randomUUID();
    await tx.query(
      'INSERT INTO auth_invitation (id, organization_id, email, role, status, expires_at, created_at, inviter_id) VALUES (?)',
      [[id, companyId, email, role, 'pending', expiresAt, now, actor.userId]],
    );
    return id;
  }
}

/** For a letter, which is read here: the instant with Tokyo's offset, so that its date is the date people see. */
const inTokyo = (instant: Date): string => `${tokyoDate(instant)}T${tokyoTime(instant)}:00+09:00`;

/** The company's row is locked before the invitation's, as everywhere, so that two requests never wait for each other. */
async function locked(tx: Tx, invitationId: string): Promise<Row> {
  if (!mayBeId(invitationId)) throw new InvitationMissing();
  await tx.query(
    'SELECT c.id FROM auth_organization c WHERE c.id = (SELECT organization_id FROM auth_invitation WHERE id = ?) FOR UPDATE',
    [invitationId],
  );
  const [row] = await tx.query<Row[]>(ROW, [invitationId]);
  if (row === undefined) throw new InvitationMissing();
  return row;
}

/** The unique key of company and person has the last word. */
async function join(tx: Tx, row: Row, userId: string, now: Date): Promise<void> {
  try {
    await tx.query('INSERT INTO auth_member (id, organization_id, user_id, role, created_at) VALUES (?)', [
      [newId(), row.companyId, userId, row.role, now],
    ]);
  } catch (error) {
    throw isDuplicateKey(error) ? new AlreadyMember() : error;
  }
}
