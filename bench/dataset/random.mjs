// Chance that anyone can repeat: the same seed and the same name give the same throws, on every machine.
// What must stay true: no throw depends on how many sites there are, so that a small data set is the beginning of a large one.

/** Throws of dice of their own for each (seed, name). Mulberry32: quick, and good enough for where people stay. */
export function dice(seed, name) {
  let state = hash(`${seed}/${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    /** A whole number from `least` to `most`, both included. */
    from: (least, most) => least + below(most - least + 1),
    chance: (p) => next() < p,
    pick: (list) => list[below(list.length)],
    /** How often something with this mean fails before it happens. */
    gap: (mean) => (mean <= 0 ? 0 : Math.floor(Math.log(1 - next()) / Math.log(mean / (1 + mean)))),
  };
}

function hash(text) {
  let h = 2_166_136_261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}
