// Who may do what in a company, as the pages show it; the API decides. Pure.
import type { CompanyRole } from '../session';

export const ROLES: readonly CompanyRole[] = ['admin', 'approver', 'booker', 'accounting', 'member'];

interface RoleHeld {
  readonly userId: string;
  readonly role: CompanyRole;
}

/** Changing names, roles and members is the administrators' affair. */
export const mayManage = (role: CompanyRole | undefined): boolean => role === 'admin';

/** Giving this member another role, or none, would leave nobody to manage the company. */
export function leavesNoAdmin(members: readonly RoleHeld[], userId: string, newRole?: CompanyRole): boolean {
  const admins = members.filter(({ role }) => role === 'admin');
  return newRole !== 'admin' && admins.length === 1 && admins[0]?.userId === userId;
}

/** Administrators may ask to remove anybody, everybody may ask to leave. */
export const mayAskToGo = (userId: string, me: RoleHeld): boolean => mayManage(me.role) || me.userId === userId;

/** The thirteen digits of a corporate number from the ways people write it; undefined when it is none (check digit of the Tax Agency). */
export function corporateNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[-\s]/g, '').replace(/^T/i, '');
  if (!/^\d{13}$/.test(digits)) return undefined;
  const sum = [...digits.slice(1)].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9) === Number(digits[0]) ? digits : undefined;
}

/** 4 0110 0109 8993: as the Tax Agency groups it. */
export const groupedNumber = (digits: string): string => digits.replace(/^(\d)(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
