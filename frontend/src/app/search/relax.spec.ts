import { relaxations } from './relax';
import { EMPTY_QUERY, SearchQuery } from './search-query';

const TODAY = '2026-11-23';
const query: SearchQuery = {
  ...EMPTY_QUERY,
  when: { kind: 'nights', checkIn: '2026-11-24', checkOut: '2026-11-26' },
  party: 4,
  wifiMin: 300,
  priceMax: 5000,
  page: 3,
};
const kinds = (asked: SearchQuery) => relaxations(asked, TODAY).map((way) => way.kind);

describe('what may be given up when nothing was found', () => {
  it('are days around, the dates by a day, one filter, all filters, and the dates', () => {
    expect(kinds(query)).toEqual(['flex', 'later', 'earlier', 'wifi', 'price', 'filters', 'dates']);
    expect(relaxations(query, TODAY)[0]?.query.when).toMatchObject({ flex: 3 });
    expect(relaxations(query, TODAY)[1]?.query).toMatchObject({
      when: { checkIn: '2026-11-25', checkOut: '2026-11-27' },
      wifiMin: 300,
      page: 1,
    });
  });

  it('are the weekdays of a stretch, and the stretch itself', () => {
    const when = { kind: 'stretch' as const, nights: 2, from: '2027-02-01', to: '2027-02-28', weekends: true };
    expect(kinds({ ...EMPTY_QUERY, when })).toEqual(['weekdays', 'dates']);
    expect(kinds({ ...EMPTY_QUERY, when: { ...when, weekends: false } })).toEqual(['dates']);
  });

  it('is never a day that is over', () =>
    expect(kinds({ ...query, when: { kind: 'hours', day: TODAY, start: '10:00', end: '12:00' } })).not.toContain('earlier'));
  it('is nothing where nothing was asked', () => expect(kinds(EMPTY_QUERY)).toEqual([]));
  it('is one filter once when it is the only one', () => expect(kinds({ ...EMPTY_QUERY, wifiMin: 300 })).toEqual(['wifi']));
});
