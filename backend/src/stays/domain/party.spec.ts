import { itemTooSmall, partyOf, roomForParty, type PartyItem } from './party.js';

const nights = (checkIn: string, checkOut: string) => ({ kind: 'nights', checkIn, checkOut }) as const;
const room = (capacity: number, checkIn = '2027-01-25', checkOut = '2027-01-30'): PartyItem => ({
  window: nights(checkIn, checkOut),
  lodging: true,
  capacity,
  quantity: 1,
});
const desks = (quantity: number): PartyItem => ({
  window: { kind: 'days', days: ['2027-01-26', '2027-01-27'] },
  lodging: false,
  capacity: 1,
  quantity,
});
const hall: PartyItem = {
  window: { kind: 'range', start: new Date('2027-01-27T04:00:00Z'), end: new Date('2027-01-27T06:00:00Z') },
  lodging: false,
  capacity: 16,
  quantity: 1,
};

describe('a party', () => {
  it('sleeps in rooms of the same nights added up', () => {
    expect(roomForParty([room(3), room(3), room(2), desks(8), hall])).toBe(8);
  });

  it('does not sleep at a desk', () => {
    expect(roomForParty([room(3), desks(8), hall])).toBe(3);
  });

  it('is not helped by rooms of other nights', () => {
    expect(roomForParty([room(3, '2027-01-25', '2027-01-27'), room(3, '2027-01-27', '2027-01-29')])).toBe(3);
    expect(roomForParty([room(3, '2027-01-25', '2027-01-28'), room(3, '2027-01-27', '2027-01-29')])).toBe(6);
  });

  it('works at desks and in halls when nobody sleeps', () => {
    expect(roomForParty([desks(4)])).toBe(4);
    expect(roomForParty([desks(4), hall])).toBe(20);
    expect(roomForParty([])).toBe(0);
  });

  it('of an item is what was said, else as many as fit', () => {
    expect(partyOf({ capacity: 3, quantity: 1 }, 8)).toBe(3);
    expect(partyOf({ capacity: 16, quantity: 1 }, 8)).toBe(8);
    expect(partyOf({ capacity: 3, quantity: 1, party: 2 }, 8)).toBe(2);
  });

  it('of an item may fill its places and no more', () => {
    expect(itemTooSmall({ ...room(3), quantity: 2, party: 6 })).toBe(false);
    expect(itemTooSmall({ ...room(3), quantity: 2, party: 7 })).toBe(true);
    expect(itemTooSmall(room(3))).toBe(false);
  });
});
