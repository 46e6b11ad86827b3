// The bare loop: the same search over typed arrays and nothing else. Nights are columns of bits over seats; what is free on all nights
// and fits the filter is walked bit by bit and priced, each site keeps its cheapest room that takes the party, all sites within the price
// are counted and the 20 cheapest kept.
// What it leaves out: closing days and lead times, licences, parties over several rooms, names of anything.

const MOST_PLANS = 4;
const FOUND = 20;

/**
 * `bits` in columns of `words` (1 = taken) from slot `base` on; by seat `site`, `capacity`, `cleaning`, `shape` and four `yens`; by shape and
 * slot `planOf`, which of the four counts; by shape `person` (1: by person) and `pct` off from seven nights on.
 */
export function bareLoop({ bits, words, base, slots, site, capacity, cleaning, shape, yens, planOf, person, pct }) {
  const free = new Int32Array(words);
  const best = new Float64Array(FOUND);
  const counts = new Int32Array(person.length * MOST_PLANS);
  const countNights = (first, nights) => {
    counts.fill(0);
    for (let s = 0; s < person.length; s++)
      for (let n = 0; n < nights; n++) counts[s * MOST_PLANS + planOf[s * slots + first - base + n]]++;
  };
  const priceOf = (seat, party, long) => {
    const [s, y] = [shape[seat], seat * MOST_PLANS];
    const c = s * MOST_PLANS;
    const one = counts[c] * yens[y] + counts[c + 1] * yens[y + 1] + counts[c + 2] * yens[y + 2] + counts[c + 3] * yens[y + 3];
    const room = person[s] === 1 ? one * party : one;
    return room - (long ? Math.floor((room * pct[s]) / 100) : 0) + cleaning[seat];
  };
  return ({ first, nights, party, priceMax, filter }) => {
    countNights(first, nights);
    const from = (first - base) * words;
    for (let w = 0; w < words; w++) {
      let taken = bits[from + w];
      for (let n = 1; n < nights; n++) taken |= bits[from + n * words + w];
      free[w] = ~taken & filter[w];
    }
    let [total, kept, current, least] = [0, 0, -1, Infinity];
    const close = () => {
      if (least === Infinity || least > priceMax) return;
      total++;
      if (kept === FOUND && least >= best[FOUND - 1]) return;
      let at = kept < FOUND ? kept++ : FOUND - 1;
      for (; at > 0 && best[at - 1] > least; at--) best[at] = best[at - 1];
      best[at] = least;
    };
    for (let w = 0; w < words; w++)
      for (let word = free[w]; word !== 0; word &= word - 1) {
        const seat = (w << 5) + 31 - Math.clz32(word & -word);
        if (site[seat] !== current) {
          close();
          current = site[seat];
          least = Infinity;
        }
        if (capacity[seat] < party) continue;
        const price = priceOf(seat, party, nights >= 7);
        if (price < least) least = price;
      }
    close();
    return { total, cheapest: best[0] };
  };
}
