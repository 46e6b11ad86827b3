import fc from 'fast-check';
import type { UnitNews } from './gathered-news.js';
import { RecentNews } from './recent-news.js';

const news = (unitId: string, version: number, slots: readonly number[]): UnitNews => ({
  siteId: 'SHM-04',
  unitId,
  version,
  at: '',
  slots: slots.map((slot) => ({ slot, date: '2027-01-01', saying: version })),
  days: [],
});
type Said = { slot: number; saying: number };

describe('what was told of late', () => {
  it('is what was told after a version, each slot as told last', () => {
    const recent = new RecentNews();
    recent.begin('A', 3);
    for (const one of [news('A', 4, [1, 2]), news('B', 9, [1]), news('A', 6, [2])]) recent.add(one);
    expect(recent.since('A', 3)).toMatchObject([{ version: 6, slots: [{ slot: 1, saying: 4 }, { slot: 2, saying: 6 }] }]); // prettier-ignore
    expect(recent.since('A', 4)).toMatchObject([{ version: 6, slots: [{ slot: 2 }] }]);
    expect(recent.since('A', 6)).toEqual([]);
  });

  it('is not known for what came before a unit was looked at first', () => {
    const recent = new RecentNews();
    recent.add(news('A', 4, [1]));
    expect(recent.since('A', 3)).toBeUndefined();
    expect(recent.since('A', 4)).toEqual([]);
    expect(recent.since('B', 0)).toBeUndefined();
  });

  it('is too much to be worth it when a page missed hundreds of slots', () => {
    const recent = new RecentNews();
    recent.begin('A', 0);
    recent.add(news('A', 1, [...Array(500).keys()]));
    expect(recent.since('A', 0)).toBeUndefined();
  });

  it('holds no more than it may, and never leaves out what it does not say is unknown', () => {
    const told = fc.record({ unit: fc.constantFrom('A', 'B', 'C'), slots: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 80 }), fc.nat(80), (all, from) => {
        const recent = new RecentNews(40);
        const versions: Record<string, number> = { A: 1, B: 1, C: 1 };
        for (const unit of Object.keys(versions)) recent.begin(unit, 1);
        const last = new Map<string, number>();
        let known = { ...versions };
        all.forEach(({ unit, slots }, at) => {
          if (at === from) known = { ...versions };
          versions[unit] = (versions[unit] ?? 0) + 1;
          recent.add(news(unit, versions[unit], slots));
          if (at >= from) for (const slot of slots) last.set(`${unit} ${slot}`, versions[unit]);
        });
        if (from >= all.length) known = { ...versions };
        for (const [unit, version] of Object.entries(known)) {
          const since = recent.since(unit, version);
          if (since === undefined) continue;
          const said = since.flatMap((one) => (one.slots as unknown as Said[]).map(({ slot, saying }) => [`${unit} ${slot}`, saying]));
          expect(said.sort()).toEqual([...last].filter(([key]) => key.startsWith(unit)).sort());
        }
        expect((recent as unknown as { slots: number }).slots).toBeLessThanOrEqual(40);
      }),
    );
  });
});
