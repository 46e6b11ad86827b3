/**
 * Who may do what with a stay. Must stay true: a stay of another company, or of another person, is treated as one that
 * does not exist; seeing never implies booking; what a role may do is asked of the one access list. Managers and the
 * programme office have their own pages and see no stay here.
 */
import { CompanyMissing } from '../accounts/index.js';
import { type Actor, type CompanyRole, type Membership, NotAllowed, roleAllows } from '../platform/auth/index.js';
import { StayUnknown } from './stays.problems.js';

type Person = Pick<Actor, 'userId'> & { readonly memberships: readonly Pick<Membership, 'companyId' | 'role'>[] };

/** Whose stay it is: a company's, or without one the person's own. */
export type Owned = { readonly companyId: string | null; readonly bookedBy: string };

function roleIn(person: Person, companyId: string): CompanyRole | undefined {
  return person.memberships.find((membership) => membership.companyId === companyId)?.role;
}

/** Whether the person may see the stay: any member of its company; of a stay without a company, whoever booked it. */
export function maySee(person: Person, stay: Owned): boolean {
  if (stay.companyId === null) return stay.bookedBy === person.userId;
  const role = roleIn(person, stay.companyId);
  return role !== undefined && roleAllows(role, { stay: ['read'] });
}

/** Whether the person may act on the stay: whoever may book for its company; of a stay without one, whoever booked it. */
export function mayAct(person: Person, stay: Owned): boolean {
  return stay.companyId === null ? stay.bookedBy === person.userId : mayBookFor(person, stay.companyId);
}

/** Whether the person may book in the company's name. */
export function mayBookFor(person: Person, companyId: string): boolean {
  const role = roleIn(person, companyId);
  return role !== undefined && roleAllows(role, { stay: ['book'] });
}

/** The stay, for somebody who wants to look. @throws StayUnknown alike for none and for somebody else's */
export function seen<S extends Owned>(person: Person, stay: S | undefined): S {
  if (stay === undefined || !maySee(person, stay)) throw new StayUnknown();
  return stay;
}

/** The stay, for somebody who wants to change it. @throws StayUnknown, NotAllowed */
export function mine<S extends Owned>(person: Person, stay: S | undefined): S {
  const found = seen(person, stay);
  if (!mayAct(person, found)) throw new NotAllowed();
  return found;
}

/**
 * For whom a booking is made: the company that was named, or nobody's when null was; when nothing was said, the first
 * company the person may book for, and the person alone when there is no company at all.
 * @throws CompanyMissing for a company the person does not belong to, NotAllowed for a role that does not book
 */
export function ownerOf(person: Person, companyId: string | null | undefined): string | null {
  if (companyId === null) return null;
  if (companyId !== undefined) {
    if (roleIn(person, companyId) === undefined) throw new CompanyMissing();
    if (!mayBookFor(person, companyId)) throw new NotAllowed();
    return companyId;
  }
  const company = person.memberships.find((membership) => mayBookFor(person, membership.companyId));
  if (company !== undefined) return company.companyId;
  if (person.memberships.length > 0) throw new NotAllowed();
  return null;
}
