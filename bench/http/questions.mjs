// What people ask of search, drawn from a seed: never the same question again, so that nothing is measured that was kept from before.
import { NEARLY_FULL } from '../dataset/claims.mjs';
import { dateOf, dayNumber, todayInTokyo } from '../dataset/days.mjs';
import { dice } from '../dataset/random.mjs';
import { getRequest } from './client.mjs';

const AMENITIES = ['monitor', 'kitchen', 'parking', 'bath', 'workDesk', 'wheelchair', 'washer', 'ev', 'backupLine'];
const KINDS = ['VACANT_HOUSE', 'IDLE_FACILITY', 'CULTURAL_PROPERTY', 'FORMER_SCHOOL', 'FORMER_SHOP', 'WAREHOUSE'];
const MOST_PER_NIGHT = [12_000, 20_000, 30_000, 50_000, 80_000];
/** The longest lead time of the data set is three days. */
const SOONEST = 4;

function datesOf(throws, { from, nights }, nearlyFull) {
  const length = throws.from(2, 7);
  const [least, end] = nearlyFull ? [NEARLY_FULL.from, NEARLY_FULL.to] : [0, nights];
  const first = Math.max(dayNumber(from) + least, dayNumber(todayInTokyo()) + SOONEST);
  const checkIn = throws.from(first, dayNumber(from) + end - length - 1);
  return { checkIn: dateOf(checkIn), checkOut: dateOf(checkIn + length), length };
}

/** A stream of questions as objects: dates of 2 to 7 nights, a party of 1 to 4, a price and filters. */
export function questions(seed, data, { nearlyFull = false } = {}) {
  const throws = dice(seed, nearlyFull ? 'nearly full' : 'questions');
  return () => {
    const { checkIn, checkOut, length } = datesOf(throws, data, nearlyFull);
    const party = throws.from(1, 4);
    return {
      checkIn,
      checkOut,
      party,
      priceMax: throws.pick(MOST_PER_NIGHT) * length,
      ...(throws.chance(0.5) ? { municipality: throws.pick(['HAGI', 'SHIMONOSEKI']) } : {}),
      ...(throws.chance(0.3) ? { siteKind: throws.pick(KINDS) } : {}),
      ...(throws.chance(0.4) ? { amenity: throws.pick(AMENITIES) } : {}),
      ...(throws.chance(0.5) ? { wifiMin: throws.pick([20, 50, 100, 200, 300]) } : {}),
    };
  };
}

export const searchPath = (question) =>
  `/api/search?${Object.entries(question)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`;

/** The same as requests. */
export function searchRequests(seed, data, options) {
  const next = questions(seed, data, options);
  return () => getRequest(searchPath(next()));
}

/** Requests for two months of one site, another one each time. */
export function calendarRequests(seed, { from, nights, sites }) {
  const throws = dice(seed, 'calendars');
  const today = dayNumber(todayInTokyo());
  return () => {
    const first = throws.from(today, dayNumber(from) + nights - 62);
    const site = `BN-${String(throws.from(1, sites - 1)).padStart(6, '0')}`;
    return getRequest(`/api/sites/${site}/availability?from=${dateOf(first)}&to=${dateOf(first + 61)}`);
  };
}
