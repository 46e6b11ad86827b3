import { mayAct, mayBookFor, maySee, usualOwner, type Person } from './who.js';

const person = (...memberships: [string, string][]): Person => ({ userId: 'u1', memberships: memberships.map(([companyId, role]) => ({ companyId, role })) });
const companyStay = { companyId: 'c1', bookedBy: 'somebody' };
const ownStay = { companyId: null, bookedBy: 'u1' };

describe('who may do what', () => {
  it.each(['admin', 'approver', 'booker'])('lets a company’s %s see, book and act', (role) => {
    const me = person(['c1', role]);
    expect([maySee(me, companyStay), mayAct(me, companyStay), mayBookFor(me, 'c1')]).toEqual([true, true, true]);
  });

  it.each(['accounting', 'member'])('lets a company’s %s only see', (role) => {
    const me = person(['c1', role]);
    expect([maySee(me, companyStay), mayAct(me, companyStay), mayBookFor(me, 'c1')]).toEqual([true, false, false]);
  });

  it('shows nothing of another company, nor of another person', () => {
    const me = person(['c2', 'admin']);
    expect([maySee(me, companyStay), mayAct(me, companyStay)]).toEqual([false, false]);
    expect(maySee(me, { companyId: null, bookedBy: 'u2' })).toBe(false);
    expect([maySee(me, ownStay), mayAct(me, ownStay)]).toEqual([true, true]);
  });

  it('does not show a company’s stay to a former member who booked it', () => {
    expect(maySee(person(), { companyId: 'c1', bookedBy: 'u1' })).toBe(false);
  });

  it('books for the first company that lets the person, or for the person alone', () => {
    expect(usualOwner(person(['c1', 'member'], ['c2', 'booker']))).toEqual({ companyId: 'c2' });
    expect(usualOwner(person())).toEqual({ companyId: null });
    expect(usualOwner(person(['c1', 'accounting']))).toBeUndefined();
  });
});
