import { formatYen } from './money';

describe('yen', () => {
  it('are grouped by thousands behind a half-width sign', () => expect(formatYen(48920)).toBe('¥48,920'));
  it('below zero carry a true minus before the sign', () => expect(formatYen(-36000)).toBe('−¥36,000'));
});
