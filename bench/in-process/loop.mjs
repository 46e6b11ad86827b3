// The bare loop: a search over typed arrays and nothing else. Nights are columns of bits over seats; what is free on all nights and
// fits the filter is walked bit by bit, each site keeps its cheapest, the 20 cheapest sites are kept and all are counted.
// What it leaves out: rules, prices that change with the day, parties over several rooms, names.

/** The arrays, out of the index's own plane and facts: `columns` of bits (1 = taken), and for each seat its site, capacity and yen. */
export function bareLoop({ bits, words, base, site, capacity, yen }) {
  const free = new Int32Array(words);
  const best = new Float64Array(20);
  return ({ first, nights, party, priceMax, filter }) => {
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
      if (kept === 20 && least >= best[19]) return;
      let at = kept < 20 ? kept++ : 19;
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
        const price = yen[seat] * nights;
        if (price < least) least = price;
      }
    close();
    return { total, cheapest: best[0] };
  };
}
