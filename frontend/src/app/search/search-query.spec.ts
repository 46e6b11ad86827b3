import { apiParams, EMPTY_QUERY, filterCount, Params, readQuery, SearchQuery, withoutFilters, writeQuery } from './search-query';

const full: SearchQuery = {
  when: { kind: 'nights', checkIn: '2027-01-25', checkOut: '2027-01-30' },
  party: 8,
  municipality: 'SHIMONOSEKI',
  siteKind: ['VACANT_HOUSE', 'WAREHOUSE'],
  unitKind: 'GUEST_ROOM',
  priceMax: 200_000,
  wifiMin: 100,
  amenity: ['monitor', 'kitchen'],
  sort: 'wifi',
  page: 2,
};
const around: SearchQuery = { ...EMPTY_QUERY, when: { kind: 'nights', checkIn: '2027-02-04', checkOut: '2027-02-07', flex: 2 } };
const stretch: SearchQuery = {
  ...EMPTY_QUERY,
  when: { kind: 'stretch', nights: 3, from: '2027-02-01', to: '2027-02-28', weekends: true },
};
const hours: SearchQuery = { ...EMPTY_QUERY, when: { kind: 'hours', day: '2026-11-25', start: '13:00', end: '24:00' } };

describe('the address of a search', () => {
  it.each([
    ['everything', full],
    ['hours of a day', hours],
    ['dates and days around them', around],
    ['any nights of a month, on weekends', stretch],
    ['any nights of a month', { ...stretch, when: { ...stretch.when, weekends: false } as SearchQuery['when'] }],
    ['nothing', EMPTY_QUERY],
  ])('of %s reads back as it was', (_what, query) => expect(readQuery(writeQuery(query))).toEqual(query));

  it('leaves out what goes without saying', () => expect(writeQuery(EMPTY_QUERY)).toEqual({}));

  it('may carry lists with commas, as people type them', () => {
    expect(readQuery({ amenity: 'monitor,kitchen,monitor' }).amenity).toEqual(['monitor', 'kitchen']);
  });

  it.each<[string, Params]>([
    ['dates that do not exist', { checkIn: '2026-02-30', checkOut: '2026-03-02' }],
    ['a departure before the arrival', { checkIn: '2026-12-02', checkOut: '2026-12-01' }],
    ['an arrival alone', { checkIn: '2026-12-02' }],
    ['an end before the start', { day: '2026-12-02', start: '12:00', end: '10:00' }],
    ['a time off the half hour', { day: '2026-12-02', start: '12:10', end: '13:00' }],
    ['a stretch without its end', { nights: '3', from: '2027-02-01' }],
    ['a stretch that ends before it begins', { nights: '3', from: '2027-02-28', to: '2027-02-01' }],
    ['no nights of a stretch', { nights: '0', from: '2027-02-01', to: '2027-02-28' }],
    ['more nights than are let', { nights: '29', from: '2027-02-01', to: '2027-04-28' }],
    ['days around nothing', { flex: '2' }],
    ['nobody', { party: '0' }],
    ['a crowd', { party: '100000' }],
    ['half a person', { party: '1.5' }],
    ['another order', { sort: 'price; drop' }],
    ['a page before the first', { page: '-1' }],
    ['a price of words', { priceMax: 'cheap' }],
    ['marks in a name', { amenity: '<script>' }],
    ['a place nobody knows', { municipality: 'TOKYO', siteKind: 'CASTLE', unitKind: 'TENT' }],
  ])('with %s is read without it', (_what, params) => expect(readQuery(params)).toEqual(EMPTY_QUERY));
});

it('days around that are not offered are left out, the dates stay', () =>
  expect(readQuery({ checkIn: '2027-02-04', checkOut: '2027-02-07', flex: '9' }).when).toEqual({ ...around.when, flex: undefined }));

it('a stretch that is too long is asked for all the same: the server says why not', () =>
  expect(readQuery({ nights: '2', from: '2027-02-01', to: '2027-12-01' }).when).toMatchObject({ kind: 'stretch', to: '2027-12-01' }));

describe('what the server is asked', () => {
  it('are days around beside the dates', () =>
    expect(apiParams(around)).toMatchObject({ checkIn: '2027-02-04', checkOut: '2027-02-07', flex: '2' }));
  it('are so many nights of a stretch, on weekends if wished', () =>
    expect(apiParams(stretch)).toMatchObject({ nights: '3', from: '2027-02-01', to: '2027-02-28', weekends: '1' }));

  it('are nights as dates, whatever the zone of the browser', () => {
    expect(apiParams(full)).toMatchObject({ checkIn: '2027-01-25', checkOut: '2027-01-30', party: '8' });
  });

  it('are hours as instants in Japan, midnight as the next day', () => {
    expect(apiParams(hours)).toMatchObject({ start: '2026-11-25T13:00:00+09:00', end: '2026-11-26T00:00:00+09:00' });
  });
});

it('filters are counted one by one and taken off together, dates and people stay', () => {
  expect(filterCount(full)).toBe(8);
  expect(withoutFilters(full)).toMatchObject({ when: full.when, party: 8, amenity: [], wifiMin: null, page: 1 });
});
