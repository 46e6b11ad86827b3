/** People and companies as the other features see them. Must stay true: a fixed number of queries, however many are asked for. */
import { Injectable } from '@nestjs/common';
import type { Lang } from '../kernel/index.js';
import type { CompanyRole } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';

export type Person = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Lang };
export type CompanyMember = Person & { readonly role: CompanyRole; readonly since: Date };
export type Company = {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly corporateNumber: string | null;
  readonly createdAt: Date;
};

const PERSON = 'u.id, u.email, u.name, u.locale';
const COMPANY = 'c.id, c.name, c.kana, c.corporate_number AS corporateNumber, c.created_at AS createdAt';

@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  async person(userId: string): Promise<Person | undefined> {
    return (await this.people([userId])).get(userId);
  }

  async people(userIds: readonly string[]): Promise<Map<string, Person>> {
    if (userIds.length === 0) return new Map();
    const rows = await this.database.read<Person>(`SELECT ${PERSON} FROM auth_user u WHERE u.id IN (?)`, [[...new Set(userIds)]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async company(companyId: string): Promise<Company | undefined> {
    return (await this.companies([companyId])).get(companyId);
  }

  async companies(companyIds: readonly string[]): Promise<Map<string, Company>> {
    if (companyIds.length === 0) return new Map();
    const rows = await this.database.read<Company>(`SELECT ${COMPANY} FROM auth_organization c WHERE c.id IN (?)`, [
      [...new Set(companyIds)],
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** In the order they joined. */
  membersOf(companyId: string): Promise<CompanyMember[]> {
    return this.database.read<CompanyMember>(
      `SELECT ${PERSON}, m.role, m.created_at AS since FROM auth_member m JOIN auth_user u ON u.id = m.user_id WHERE m.organization_id = ? ORDER BY m.created_at, m.id`,
      [companyId],
    );
  }

  managersOf(siteId: string): Promise<Person[]> {
    return this.database.read<Person>(
      `SELECT ${PERSON} FROM site_managers s JOIN auth_user u ON u.id = s.user_id WHERE s.site_id = ? ORDER BY u.id`,
      [siteId],
    );
  }

  /** Ids of the sites that a person runs. */
  async sitesManagedBy(userId: string): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>('SELECT site_id AS id FROM site_managers WHERE user_id = ? ORDER BY site_id', [
      userId,
    ]);
    return rows.map((row) => row.id);
  }
}
