import { windowsAround, windowsWithin } from './flexible-windows.js';

const TODAY = '2027-02-03';
const firsts = (windows: readonly { checkIn: string }[]) => windows.map((window) => window.checkIn);

describe('flexible dates', () => {
  it('try the asked nights first, then the nearest, the later before the earlier, never the past', () => {
    const asked = { kind: 'nights' as const, checkIn: '2027-02-04', checkOut: '2027-02-06' };
    expect(firsts(windowsAround(asked, 3, TODAY))).toEqual(['2027-02-04', '2027-02-05', '2027-02-03', '2027-02-06', '2027-02-07']);
    expect(windowsAround(asked, 1, TODAY)[1]).toEqual({ kind: 'nights', checkIn: '2027-02-05', checkOut: '2027-02-07' });
  });

  it('are any three nights of February, the last of them on its last day', () => {
    const windows = windowsWithin({ nights: 3, from: '2027-02-01', to: '2027-02-28', weekends: false }, TODAY);
    expect([windows[0]?.checkIn, windows.at(-1)?.checkIn, windows.at(-1)?.checkOut]).toEqual(['2027-02-03', '2027-02-26', '2027-03-01']);
    expect(windows).toHaveLength(24);
  });

  it('on weekends are nights of Friday and Saturday, and longer stays have both', () => {
    const within = (nights: number) => firsts(windowsWithin({ nights, from: '2027-02-08', to: '2027-02-21', weekends: true }, TODAY));
    expect(within(1)).toEqual(['2027-02-12', '2027-02-13', '2027-02-19', '2027-02-20']);
    expect(within(2)).toEqual(['2027-02-12', '2027-02-19']);
    expect(within(3)).toEqual(['2027-02-11', '2027-02-12', '2027-02-18', '2027-02-19']);
  });

  it('are none where the stretch is too short or over', () => {
    expect(windowsWithin({ nights: 3, from: '2027-02-10', to: '2027-02-11', weekends: false }, TODAY)).toEqual([]);
    expect(windowsWithin({ nights: 1, from: '2027-01-01', to: '2027-02-02', weekends: false }, TODAY)).toEqual([]);
  });
});
