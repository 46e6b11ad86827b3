import type { CompanyRole } from '../platform/auth/index.js';
import { mayAct, mayBookFor, maySee, mine, ownerOf, seen } from './access.js';

const person = (...memberships: [string, CompanyRole][]) => ({
  userId: 'u1',
  memberships: memberships.map(([companyId, role]) => ({ companyId, role })),
});
const companyStay = { companyId: 'c1', bookedBy: 'somebody' };
const ownStay = { companyId: null, bookedBy: 'u1' };

describe('who may do what with a stay', () => {
  it.each(['admin', 'approver', 'booker'] as const)('lets a company’s %s see, book and act', (role) => {
    const me = person(['c1', role]);
    expect([maySee(me, companyStay), mayAct(me, companyStay), mayBookFor(me, 'c1')]).toEqual([true, true, true]);
  });

  it.each(['accounting', 'member'] as const)('lets a company’s %s only see', (role) => {
    const me = person(['c1', role]);
    expect([maySee(me, companyStay), mayAct(me, companyStay), mayBookFor(me, 'c1')]).toEqual([true, false, false]);
    expect(() => mine(me, companyStay)).toThrow('auth.not-allowed');
  });

  it('shows nothing of another company, nor of another person', () => {
    const me = person(['c2', 'admin']);
    expect([maySee(me, companyStay), mayAct(me, companyStay)]).toEqual([false, false]);
    expect(maySee(me, { companyId: null, bookedBy: 'u2' })).toBe(false);
    expect([maySee(me, ownStay), mayAct(me, ownStay)]).toEqual([true, true]);
  });

  it('answers for somebody else’s stay exactly as for none', () => {
    const me = person(['c2', 'admin']);
    for (const ask of [() => seen(me, undefined), () => seen(me, companyStay), () => mine(me, companyStay)])
      expect(ask).toThrow('stays.unknown');
  });

  it('does not show a company’s stay to a former member who booked it', () => {
    expect(maySee(person(), { companyId: 'c1', bookedBy: 'u1' })).toBe(false);
  });

  it('books for the first company that lets the person, or for the person alone', () => {
    expect(ownerOf(person(['c1', 'member'], ['c2', 'booker']), undefined)).toBe('c2');
    expect(ownerOf(person(), undefined)).toBeNull();
    expect(ownerOf(person(['c1', 'booker']), null)).toBeNull();
    expect(() => ownerOf(person(['c1', 'accounting']), undefined)).toThrow('auth.not-allowed');
  });

  it('books for no company one does not belong to, nor in a role that may not', () => {
    expect(() => ownerOf(person(['c1', 'admin']), 'c2')).toThrow('accounts.company-missing');
    expect(() => ownerOf(person(['c1', 'member']), 'c1')).toThrow('auth.not-allowed');
  });
});
