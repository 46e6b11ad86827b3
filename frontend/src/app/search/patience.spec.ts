import { jest } from '@jest/globals';
import { Patience } from './patience';

describe('waiting until search is ready', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks again after the time that the server named', () => {
    const again = jest.fn();
    new Patience().wait(5, again);
    jest.advanceTimersByTime(4_999);
    expect(again).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('gives up after some times, and says so', () => {
    const patience = new Patience();
    const again = jest.fn(() => patience.wait(1, again));
    patience.wait(1, again);
    expect(patience.isWaiting()).toBe(true);
    jest.advanceTimersByTime(3_600_000);
    expect(again).toHaveBeenCalledTimes(10);
    expect(patience.isWaiting()).toBe(false);
  });

  it('asks nothing once it was stopped', () => {
    const patience = new Patience();
    const again = jest.fn();
    patience.wait(null, again);
    patience.stop();
    jest.advanceTimersByTime(60_000);
    expect(again).not.toHaveBeenCalled();
    expect(patience.isWaiting()).toBe(false);
  });
});
