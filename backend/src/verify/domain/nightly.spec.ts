import { isDue } from './nightly.js';

const at = (text: string) => new Date(`2026-11-${text}:00+09:00`);

describe('the nightly look', () => {
  it('is due when there never was one', () => expect(isDue(at('23T09:00'), undefined)).toBe(true));
  it('is due again at half past three in Tokyo', () => {
    const last = { at: at('23T03:31'), ended: true };
    expect(isDue(at('24T03:29'), last)).toBe(false);
    expect(isDue(at('24T03:30'), last)).toBe(true);
  });
  it('is made up for in the morning when the night was slept through', () => {
    expect(isDue(at('23T09:00'), { at: at('22T03:31'), ended: true })).toBe(true);
  });
  it('is not begun a second time while one is under way', () => {
    expect(isDue(at('24T03:31'), { at: at('24T03:30'), ended: false })).toBe(false);
  });
  it('is tried again when it was cut off', () => expect(isDue(at('24T09:31'), { at: at('24T03:30'), ended: false })).toBe(true));
});
