/**
 * Who may do what with a stay. Must stay true: a stay of another company, or of another person, is treated as one that
 * does not exist; seeing never implies booking. Managers and the programme office have their own pages and see no stay here.
 */

/** What the rules need to know of a person. */
export type Person = { readonly userId: string; readonly memberships: readonly { readonly companyId: string; readonly role: string }[] };

/** Whose stay it is: a company's, or without one the person's own. */
export type Owned = { readonly companyId: string | null; readonly bookedBy: string };

/** Roles of a company that book, pay, give back and cancel; accounting and plain members look on. */
export const BOOKING_ROLES: readonly string[] = ['admin', 'approver', 'booker'];

function roleIn(person: Person, companyId: string): string | undefined {
  return person.memberships.find((membership) => membership.companyId === companyId)?.role;
}

/** Whether the person may see the stay: any member of its company; of a stay without a company, whoever booked it. */
export function maySee(person: Person, stay: Owned): boolean {
  return stay.companyId === null ? stay.bookedBy === person.userId : roleIn(person, stay.companyId) !== undefined;
}

/** Whether the person may act on the stay: whoever may book for its company; of a stay without one, whoever booked it. */
export function mayAct(person: Person, stay: Owned): boolean {
  return stay.companyId === null ? stay.bookedBy === person.userId : mayBookFor(person, stay.companyId);
}

/** Whether the person may book in the company's name. */
export function mayBookFor(person: Person, companyId: string): boolean {
  return BOOKING_ROLES.includes(roleIn(person, companyId) ?? '');
}

/**
 * For whom a booking is made when the request does not say: the first company the person may book for; none for a
 * person without companies; undefined when there are companies and none lets them book.
 */
export function usualOwner(person: Person): { readonly companyId: string | null } | undefined {
  const company = person.memberships.find((membership) => BOOKING_ROLES.includes(membership.role));
  if (company !== undefined) return { companyId: company.companyId };
  return person.memberships.length === 0 ? { companyId: null } : undefined;
}
