/**
 * A party that no place can take alone, over places that lie close together. Must stay true: exact. The places within the
 * smallest distance of one of them that seat the party; among equals the cheaper, then the earlier site.
 */
import { distanceKm } from '../domain/nearby.js';
import { Candidates, type PricedSite } from './candidates.js';
import type { IndexFacts } from './index-facts.js';

export type Together = { readonly anchor: number; readonly distanceKm: number } & Pick<PricedSite, 'price' | 'picks'>;

const KM_A_DEGREE = 111.194;

type Place = { readonly site: number; readonly c: number; readonly seats: number; readonly lat: number; readonly lng: number };

/** `candidates` are the sites that could seat one person; `room` is an empty set to put places together in. */
export function together(facts: IndexFacts, candidates: Candidates, room: Candidates, party: number): Together | undefined {
  const places = placesOf(facts, candidates);
  let best: Together | undefined;
  const order = [...places].sort((a, b) => a.site - b.site);
  for (const anchor of order) {
    const near = nearEnough(places, anchor, party, best?.distanceKm ?? Number.POSITIVE_INFINITY);
    if (near === undefined) continue;
    const priced = seatOver(candidates, room, near.places, party);
    if (best !== undefined && near.km === best.distanceKm && priced.price >= best.price) continue;
    best = { anchor: anchor.site, distanceKm: near.km, price: priced.price, picks: priced.picks };
  }
  return best;
}

/** By latitude, so that those who may be near are neighbours in the list. */
function placesOf(facts: IndexFacts, candidates: Candidates): Place[] {
  const { lat, lng } = facts.sites;
  const places = Array.from({ length: candidates.found }, (_, c): Place => {
    const site = candidates.siteOf(c);
    return { site, c, seats: candidates.seatsOf(c), lat: lat[site] as number, lng: lng[site] as number };
  });
  return places.sort((a, b) => a.lat - b.lat || a.site - b.site);
}

/** Everything within the smallest distance of the anchor that seats the party, when that is not beyond `most`. */
function nearEnough(places: readonly Place[], anchor: Place, party: number, most: number): { km: number; places: Place[] } | undefined {
  const at = places.indexOf(anchor);
  const near: { place: Place; km: number }[] = [];
  const look = (step: 1 | -1, from: number) => {
    for (let i = from; i >= 0 && i < places.length; i += step) {
      const place = places[i] as Place;
      if (Math.abs(place.lat - anchor.lat) * KM_A_DEGREE > most + 0.01) return;
      const km = distanceKm(anchor, place);
      if (km <= most) near.push({ place, km });
    }
  };
  look(1, at);
  look(-1, at - 1);
  near.sort((a, b) => a.km - b.km || a.place.site - b.place.site);
  let seats = 0;
  const enough = near.find((one) => (seats += one.place.seats) >= party);
  if (enough === undefined) return undefined;
  return { km: enough.km, places: near.filter((one) => one.km <= enough.km).map((one) => one.place) };
}

function seatOver(candidates: Candidates, room: Candidates, places: readonly Place[], party: number): PricedSite {
  const options = [...places].sort((a, b) => a.site - b.site).flatMap((place) => candidates.optionsOf(place.c));
  room.begin();
  for (const whole of [false, true])
    for (const one of options) if (one.whole === whole) room.add(one.unit, one.free, 0, Number.POSITIVE_INFINITY);
  room.close(places[0]?.site ?? 0, party);
  return room.priced(0, party);
}
