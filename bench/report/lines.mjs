// A line of the report: what was measured, the limit beside it, the target and whether it was met.

/** Runs `work` so many times; answers its results in the order of `key`, the middle one first to hand. */
export async function repeated(times, work, key) {
  const all = [];
  for (let n = 0; n < times; n++) all.push(await work(n));
  const sorted = all.toSorted((a, b) => key(a) - key(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  return { middle, least: key(sorted[0]), most: key(sorted.at(-1)), all };
}

/** Half the distance between the least and the most, as a share of the middle one: "±12 %". */
export function spread({ middle, least, most }, key) {
  const value = key(middle);
  return value === 0 ? '' : `±${Math.round((50 * (most - least)) / value)} %`;
}

export const ms = (value) => `${value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const us = (value) => `${(value * 1000).toFixed(value < 0.01 ? 2 : 1)} µs`;
export const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
export const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
export const ratioText = (value) => (value >= 100 ? `${Math.round(value)}` : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** `what` in both languages; `met` undefined for a line that only reports. */
export const line = ({ key, ja, en, ours, limit = '', ratio = '', target = '', met, noise = '' }) => ({
  key,
  what: { ja, en },
  ours,
  limit,
  ratio: typeof ratio === 'number' ? ratioText(ratio) : ratio,
  target,
  met: met ?? true,
  reported: met === undefined,
  noise,
});
