import { jest } from '@jest/globals';
import { Cadence } from './cadence.js';

describe('the beat of what is told', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells the first touch at once, those of the window together, and rests when there are none', async () => {
    const told: string[] = [];
    const cadence = new Cadence(50, (key) => Promise.resolve(void told.push(key)));
    for (const key of ['a', 'a', 'b']) cadence.touch(key);
    await jest.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['a', 'b']);
    for (const key of ['a', 'a', 'a']) cadence.touch(key);
    await jest.advanceTimersByTimeAsync(49);
    expect(told).toEqual(['a', 'b']);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['a', 'b', 'a']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveLength(3);
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(told).toHaveLength(4);
  });

  it('never tells a key twice at the same time, and loses no touch while it tells', async () => {
    let [running, most, told] = [0, 0, 0];
    const cadence = new Cadence(50, async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 200));
      running -= 1;
      told += 1;
    });
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(120);
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(1_000);
    expect([most, told]).toEqual([1, 2]);
  });

  it('goes on after a telling that failed', async () => {
    let told = 0;
    const cadence = new Cadence(50, () => Promise.reject(new Error(`failed ${++told}`)));
    cadence.touch('a');
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(10);
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(100);
    expect(told).toBe(2);
  });

  it('tells everything before the end, without waiting for windows', async () => {
    let told = 0;
    const cadence = new Cadence(60_000, () => Promise.resolve(void (told += 1)));
    cadence.touch('a');
    await jest.advanceTimersByTimeAsync(0);
    cadence.touch('a');
    await cadence.settle();
    expect(told).toBe(2);
  });
});
