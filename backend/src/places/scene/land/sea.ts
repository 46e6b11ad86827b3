// Emerald water: three colours, short streaks of light, a road of light under a low sun; and the long bridge to Tsunoshima.
import { line, type Canvas, type Point } from '../canvas.js';

export function sea(c: Canvas, from: number, to: number, sunX = 0.72): void {
  const [far, middle, near] = c.light.sea;
  c.rect(0, from, c.width, to - from, c.down([0, far], [0.32, middle], [1, near]));
  streaks(c, from, to, far, 34, 0.26);
  streaks(c, from, to, near, 16, 0.22);
  if (c.sheet.time !== 'day') roadOfLight(c, from, to, sunX);
}

/** Streaks grow longer and thicker towards the eye: three thicknesses, one element each. */
function streaks(c: Canvas, from: number, to: number, colour: string, count: number, opacity: number): void {
  for (const [near, thick] of [
    [0.25, 1.4],
    [0.6, 2.2],
    [1, 3.2],
  ] as const) {
    let d = '';
    for (let i = 0; i < count / 2; i++) {
      const k = near * (0.3 + 0.7 * c.random());
      d += line`M${c.random() * c.width} ${from + 4 + k * (to - from - 8)}h${(10 + c.random() * 50) * (0.4 + k * 1.4)}`;
    }
    c.stroke(d, colour, thick, `stroke-linecap="round" opacity="${opacity}"`);
  }
}

function roadOfLight(c: Canvas, from: number, to: number, sunX: number): void {
  for (let band = 0; band < 4; band++) {
    let d = '';
    for (let i = 0; i < 11; i++) {
      const k = (band + i / 11) / 4;
      const w = 14 + c.random() * 50 * (1 + k);
      d += line`M${c.width * sunX - w / 2 + (c.random() - 0.5) * 70 * (1 + k)} ${from + 2 + k * (to - from)}h${w}`;
    }
    c.stroke(d, c.light.sun, 1.8 + band * 0.5, `stroke-linecap="round" opacity="${(0.55 - band * 0.11).toFixed(2)}"`);
  }
}

/** A long low curve on slim piers, thinner as it goes away. */
export function bridge(c: Canvas, start: Point, end: Point, bend: number, thick = 8): void {
  const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + bend];
  const at = (k: number): Point => {
    const u = 1 - k;
    return [u * u * start[0] + 2 * u * k * middle[0] + k * k * end[0], u * u * start[1] + 2 * u * k * middle[1] + k * k * end[1]];
  };
  const under = c.shade('#B9C2C2', 0.3);
  let piers = '';
  for (let i = 1; i < 18; i++) {
    const k = Math.pow(i / 18, 0.85);
    const [x, y] = at(k);
    const s = 1 - k * 0.82;
    piers += line`M${x - 2 * s} ${y}h${4 * s}v${26 * s + 2}h${-4 * s}z`;
  }
  c.path(piers, under);
  const steps = Array.from({ length: 21 }, (_, i) => i / 20);
  const edge = (side: number): Point[] => steps.map((k) => [at(k)[0], at(k)[1] + side * thick * (1 - k * 0.84)]);
  c.polygon([...edge(-0.5), ...edge(0.6).reverse()], under);
  c.stroke(
    'M' +
      edge(-0.5)
        .map(([x, y]) => line`${x} ${y}`)
        .join('L'),
    c.lit('#F2F3EE'),
    2.4,
  );
}

/** Sand with a lip of foam where the water ends. */
export function beach(c: Canvas, y: number): void {
  const w = c.width;
  c.path(
    line`M-10 ${y - 44}Q${w * 0.22} ${y - 104} ${w * 0.43} ${y - 54}T${w * 0.78} ${y - 68}Q${w * 0.9} ${y - 84} ${w + 10} ${y - 58}V${c.height}H-10Z`,
    c.lit('#A7E3D8'),
    'opacity=".45"',
  );
  c.path(
    line`M-10 ${y}Q${w * 0.2} ${y - 54} ${w * 0.45} ${y - 14}T${w + 10} ${y - 24}V${c.height}H-10Z`,
    c.lit('#FFFFFF'),
    'opacity=".75"',
  );
  c.path(
    line`M-10 ${y + 8}Q${w * 0.2} ${y - 44} ${w * 0.45} ${y - 5}T${w + 10} ${y - 14}V${c.height}H-10Z`,
    c.down([0, c.lit('#F4E9CF')], [1, c.shade('#DCC79C', 0.15)]),
  );
}
