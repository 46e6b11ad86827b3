import { corporateNumber, groupedNumber, leavesNoAdmin, mayAskToGo, mayManage, ROLES } from './roles';

const one = [
  { userId: 'a', role: 'admin' },
  { userId: 'b', role: 'booker' },
] as const;
const two = [...one, { userId: 'c', role: 'admin' }] as const;

describe('the roles of a company', () => {
  it('let administrators alone change it', () => expect(ROLES.filter((role) => mayManage(role))).toEqual(['admin']));

  it('keep the last administrator, who can neither leave nor step down', () => {
    expect(leavesNoAdmin(one, 'a')).toBe(true);
    expect(leavesNoAdmin(one, 'a', 'booker')).toBe(true);
  });
  it('let an administrator go when another stays', () => expect(leavesNoAdmin(two, 'a')).toBe(false));
  it('let everybody ask to leave, and nobody but administrators ask to remove others', () => {
    expect(mayAskToGo('b', two[1])).toBe(true);
    expect(mayAskToGo('a', two[1])).toBe(false);
    expect(mayAskToGo('b', two[0])).toBe(true);
  });
});

describe('a corporate number', () => {
  it.each(['4011001098993', 'T4011001098993', '４０１１００１０９８９９３', '4-0110-0109-8993', ' 4 0110 0109 8993 '])(
    'is read from %s',
    (typed) => expect(corporateNumber(typed)).toBe('4011001098993'),
  );
  it.each(['4011001098994', '401100109899', 'abc', ''])('is none: "%s"', (typed) => expect(corporateNumber(typed)).toBeUndefined());
  it('is shown in groups', () => expect(groupedNumber('4011001098993')).toBe('4 0110 0109 8993'));
});
