import { leavesNoAdmin } from './last-admin.js';

const one = [
  { userId: 'a', role: 'admin' },
  { userId: 'b', role: 'booker' },
];
const two = [...one, { userId: 'c', role: 'admin' }];

describe('a company', () => {
  it('keeps its last admin, who can neither leave nor step down', () => {
    expect(leavesNoAdmin(one, 'a', undefined)).toBe(true);
    expect(leavesNoAdmin(one, 'a', 'booker')).toBe(true);
  });

  it('lets an admin go when another stays', () => expect(leavesNoAdmin(two, 'a', undefined)).toBe(false));

  it('lets everybody else go or change', () => {
    expect(leavesNoAdmin(one, 'b', undefined)).toBe(false);
    expect(leavesNoAdmin(one, 'b', 'admin')).toBe(false);
  });

  it('lets its admin be made admin again', () => expect(leavesNoAdmin(one, 'a', 'admin')).toBe(false));
});
