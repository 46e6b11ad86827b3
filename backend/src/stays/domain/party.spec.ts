import { itemTooSmall, partiesOf, roomForParty, type PartyItem, type Sharer } from './party.js';

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

  it('of an item may fill its places and no more', () => {
    expect(itemTooSmall({ ...room(3), quantity: 2, party: 6 })).toBe(false);
    expect(itemTooSmall({ ...room(3), quantity: 2, party: 7 })).toBe(true);
    expect(itemTooSmall(room(3))).toBe(false);
  });
});

describe('a party shared out', () => {
  const item = (places: number, moments: number[], party?: number, kind = 'nights'): Sharer => ({
    kind,
    places,
    moments,
    ...(party === undefined ? {} : { party }),
  });

  it('fills rooms of the same nights one after another, each person once', () => {
    expect(partiesOf([item(3, [1, 2]), item(3, [1, 2]), item(3, [1, 2])], 8)).toEqual([3, 3, 2]);
    expect(partiesOf([item(16, [1]), item(16, [1])], 8)).toEqual([7, 1]);
  });

  it('leaves somebody for everything that is booked', () => {
    expect(partiesOf([item(4, [1]), item(4, [1]), item(4, [1])], 8)).toEqual([4, 3, 1]);
    expect(partiesOf([item(2, [1]), item(2, [1]), item(2, [1])], 1)).toEqual([1, 1, 1]);
  });

  it('comes as a whole again at another time, and to places of another kind', () => {
    expect(partiesOf([item(8, [1, 2]), item(8, [3, 4])], 8)).toEqual([8, 8]);
    expect(partiesOf([item(8, [1]), item(16, [1], undefined, 'hall'), item(8, [1], undefined, 'desk')], 8)).toEqual([8, 8, 8]);
  });

  it('is counted in the fullest moment of what overlaps', () => {
    expect(partiesOf([item(3, [1, 2]), item(3, [3, 4]), item(3, [2, 3])], 4)).toEqual([3, 3, 1]);
  });

  it('is as said where it was said, also behind what was not', () => {
    expect(partiesOf([item(16, [1]), item(16, [1], 6)], 8)).toEqual([2, 6]);
    expect(partiesOf([item(3, [1], 2)], 8)).toEqual([2]);
  });

  it('never has more people than places, and never more in all than the party, or one each', () => {
    for (let n = 0; n < 500; n++) {
      const items = Array.from({ length: 1 + (n % 6) }, (_, i) => item(1 + ((n * 7 + i * 3) % 5), [(n + i) % 3, ((n + i) % 3) + 1]));
      const party = 1 + (n % 9);
      const people = partiesOf(items, party);
      for (const [i, one] of items.entries()) expect(people[i]).toBeLessThanOrEqual(one.places);
      for (const moment of [0, 1, 2, 3]) {
        const there = items.flatMap((one, i) => (one.moments.includes(moment) ? [people[i] ?? 0] : []));
        expect(there.reduce((sum, some) => sum + some, 0)).toBeLessThanOrEqual(Math.max(party, there.length));
      }
    }
  });
});
