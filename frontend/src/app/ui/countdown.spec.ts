import { formatLeft } from './countdown';

describe('the time left', () => {
  it('is minutes and seconds', () => expect(formatLeft(14 * 60_000 + 32_000)).toBe('14:32'));
  it('rounds a begun second up, so that 0:00 means over', () => {
    expect(formatLeft(1)).toBe('0:01');
    expect(formatLeft(0)).toBe('0:00');
  });
  it('is never negative', () => expect(formatLeft(-5000)).toBe('0:00'));
});
