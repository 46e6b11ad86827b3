/**
 * Puts the demo's people, companies and managers into the database. Must stay true: loading again changes nothing that
 * is there (not a password somebody set); only the listed sign-ins get a password.
 */
import { hashPassword } from '../../platform/auth/index.js';
import type { Tx } from '../../platform/database/index.js';
import { DEMO_COMPANIES, DEMO_PEOPLE, demoId } from './demo-people.js';

export const DEMO_PASSWORD = 'engawa-demo-2026';

/** Inserts the rows that are missing. The caller answers for this being a demo. */
export async function loadDemoPeople(tx: Tx, now: Date): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD);
  const put = (table: string, columns: string, rows: readonly (readonly unknown[])[]): Promise<unknown> => {
    const first = columns.split(',')[0] ?? '';
    return tx.query(`INSERT INTO ${table} (${columns}) VALUES ? ON DUPLICATE KEY UPDATE ${first} = ${table}.${first}`, [rows]);
  };
  const signIns = DEMO_PEOPLE.filter((person) => person.signsIn);
  const managers = DEMO_PEOPLE.filter((person) => person.siteId !== undefined);
  await put(
    'auth_user',
    'id,name,email,email_verified,locale,role,created_at,updated_at',
    DEMO_PEOPLE.map(({ id, name, email, office }) => [id, name, email, true, 'ja', office ? 'office' : null, now, now]),
  );
  await put(
    'auth_account',
    'id,account_id,provider_id,user_id,password,created_at,updated_at',
    signIns.map(({ id }) => [demoId(`password of ${id}`), id, 'credential', id, password, now, now]),
  );
  await put(
    'auth_organization',
    'id,name,slug,kana,corporate_number,created_at',
    DEMO_COMPANIES.map(({ id, name, kana, corporateNumber }) => [id, name, id, kana, corporateNumber, now]),
  );
  const members = DEMO_COMPANIES.flatMap((company) =>
    company.members.map((member) => [demoId(`member ${company.id} ${member.userId}`), company.id, member.userId, member.role, now]),
  );
  await put('auth_member', 'id,organization_id,user_id,role,created_at', members);
  await put(
    'site_managers',
    'site_id,user_id,role',
    managers.map(({ id, siteId }) => [siteId, id, 'manager']),
  );
}
