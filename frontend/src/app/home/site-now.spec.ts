import type { SlotState } from '../ui';
import { siteNow, someOfEach } from './site-now';

const unit = (unitId: string, quantity: number, state: SlotState, free: number, heldUntil?: string) => ({
  unitId,
  grain: 'half-hour' as const,
  quantity,
  days: [{ date: '2026-11-24', free, state, ...(heldUntil ? { heldUntil } : {}) }],
});

describe('how a site stands today', () => {
  it('counts the seats of a pool', () =>
    expect(siteNow({ units: [unit('hall', 1, 'full', 0), unit('desks', 24, 'open', 12)] }, '2026-11-24')).toEqual({
      state: 'open',
      seats: 12,
    }));
  it('does not count rooms, which a whole house shares', () =>
    expect(siteNow({ units: [unit('a', 1, 'open', 1), unit('whole', 1, 'full', 0)] }, '2026-11-24')).toEqual({ state: 'open' }));
  it('is held, until when, if nothing else is left', () =>
    expect(siteNow({ units: [unit('a', 1, 'full', 0), unit('b', 1, 'held', 0, '2026-11-24T05:32:00Z')] }, '2026-11-24')).toEqual({
      state: 'held',
      heldUntil: '2026-11-24T05:32:00Z',
    }));
  it('is unknown on a day that was not answered', () =>
    expect(siteNow({ units: [unit('a', 1, 'open', 1)] }, '2026-11-25')).toBeUndefined());
});

it('shows one of every kind before a second of any', () => {
  const kinds = ['house', 'house', 'school', 'house', 'office'].map((kind, index) => ({ kind, index }));
  expect(someOfEach(kinds, 4).map(({ index }) => index)).toEqual([0, 2, 4, 1]);
});
