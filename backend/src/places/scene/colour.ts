// Mixing of hex colours. Every colour in the pictures is #RRGGBB; anything else would draw black without a word.

type Channels = readonly [number, number, number];

const channels = (hex: string): Channels => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as unknown as Channels;
const byte = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');

/** `share` of the way from `a` (0) to `b` (1). */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)];
  return '#' + x.map((value, i) => byte(value + ((y[i] ?? 0) - value) * share)).join('');
}

/** Light falling on paint: white light leaves the paint as it is. */
export function underLight(paint: string, light: string): string {
  const [x, y] = [channels(paint), channels(light)];
  return '#' + x.map((value, i) => byte((value * (y[i] ?? 0)) / 255)).join('');
}
