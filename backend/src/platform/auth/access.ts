/**
 * Who may do what in a company: the one access list. Must stay true: a role that is not written here may do nothing.
 * Source of the roles: the people who take part in a Japanese company's stay (asks, approves, pays, goes along).
 */
import { createAccessControl } from 'better-auth/plugins/access';

export const COMPANY_ROLES = ['admin', 'approver', 'booker', 'accounting', 'member'] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

const STATEMENTS = {
  organization: ['read', 'update'],
  member: ['read', 'update', 'delete'],
  invitation: ['read', 'create', 'cancel'],
  stay: ['read', 'book', 'approve'],
  invoice: ['read'],
} as const;

export const accessControl = createAccessControl(STATEMENTS);

const COLLEAGUE = { organization: ['read'], member: ['read'], stay: ['read'] } as const;

export const COMPANY_ACCESS = {
  admin: accessControl.newRole({
    organization: ['read', 'update'],
    member: ['read', 'update', 'delete'],
    invitation: ['read', 'create', 'cancel'],
    stay: ['read', 'book', 'approve'],
    invoice: ['read'],
  }),
  approver: accessControl.newRole({ ...COLLEAGUE, stay: ['read', 'book', 'approve'] }),
  booker: accessControl.newRole({ ...COLLEAGUE, stay: ['read', 'book'] }),
  accounting: accessControl.newRole({ ...COLLEAGUE, invoice: ['read'] }),
  member: accessControl.newRole(COLLEAGUE),
} satisfies Record<CompanyRole, unknown>;

type Deed = { [R in keyof typeof STATEMENTS]?: readonly (typeof STATEMENTS)[R][number][] };

/** True when the role may do everything asked, e.g. `roleAllows('booker', { stay: ['book'] })`. */
export function roleAllows(role: CompanyRole, deed: Deed): boolean {
  return COMPANY_ACCESS[role].authorize(deed).success;
}
