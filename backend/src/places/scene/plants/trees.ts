// Three trees of the coast: summer orange, pine, and a broadleaf that blossoms, greens, turns and stands bare.
import { line, type Canvas, type Point } from '../canvas.js';
import { GREEN, WOOD } from '../palette.js';
import { foliage, mass, orange } from './foliage.js';

/** Natsumikan: a round crown with fruit; `radius` of the crown, `foot` where it stands. */
export function natsumikan(c: Canvas, x: number, foot: number, radius: number, fruit = 22, trunk = true): void {
  const y = foot - radius * 1.25;
  if (trunk) {
    c.path(
      line`M${x - radius * 0.06} ${foot}q${radius * 0.04} ${-radius * 0.4} ${-radius * 0.04} ${-radius * 0.8}h${radius * 0.14}q${-radius * 0.02} ${radius * 0.4} ${radius * 0.05} ${radius * 0.8}z`,
      c.shade(WOOD.mid, 0.2),
    );
  }
  c.stamp(mass(c, GREEN.leaf, GREEN.deep, 0), x, y, radius / 100, (radius / 100) * 0.88);
  leaves(c, x, y, radius);
  const one = orange(c);
  for (let i = 0; i < fruit; i++) {
    const turn = i * 2.4 + c.random();
    const far = Math.sqrt((i + 0.6) / fruit) * 0.86;
    c.stamp(
      one,
      x + Math.cos(turn) * radius * far,
      y + Math.sin(turn) * radius * 0.78 * far + radius * 0.04,
      (radius * (0.062 + c.random() * 0.022)) / 10,
    );
  }
}

function leaves(c: Canvas, x: number, y: number, radius: number): void {
  for (const colour of ['#7BA356', '#1F4A39']) {
    let d = '';
    for (let i = 0; i < 16; i++) {
      const [turn, far, lean] = [c.random() * 6.28, Math.sqrt(c.random()) * 0.9, (c.random() - 0.5) * 1.6];
      d += line`M${x + Math.cos(turn) * radius * far} ${y + Math.sin(turn) * radius * 0.8 * far}l${radius * 0.1 * Math.cos(lean)} ${radius * 0.1 * Math.sin(lean)}`;
    }
    c.stroke(d, c.lit(colour), Math.max(1.6, radius * 0.04), 'stroke-linecap="round" opacity=".55"');
  }
}

const PADS = [
  [0.34, 0.42, -1],
  [0.42, 0.4, 1],
  [0.58, 0.34, -1],
  [0.66, 0.3, 1],
  [0.8, 0.3, -0.6],
  [0.92, 0.22, 0.25],
] as const;

/** A pine that has stood in the wind: `lean` is how far its top has moved, as a share of its height. */
export function pine(c: Canvas, x: number, foot: number, height: number, lean = 0.1): void {
  const [bark, h] = [c.shade('#6B4A38', 0.25), height];
  const [tx, ty] = [x + lean * h, foot - h];
  const up = line`M${x - h * 0.035} ${foot}C${x - h * 0.06} ${foot - h * 0.3} ${x + lean * h * 1.9} ${foot - h * 0.45} ${x + lean * h * 0.7} ${foot - h * 0.7}S${tx - 2} ${ty + h * 0.1} ${tx} ${ty + h * 0.06}l4 2`;
  c.path(
    up +
      line`C${tx + 4} ${ty + h * 0.2} ${x + lean * h * 1.1} ${foot - h * 0.62} ${x + lean * h * 1.6} ${foot - h * 0.5}S${x + h * 0.04} ${foot - h * 0.3} ${x + h * 0.05} ${foot}z`,
    bark,
  );
  const pad = needles(c);
  for (const [k, w, side] of PADS) {
    const px = x + lean * h * (1 - Math.abs(k - 0.5) * 0.6) + side * h * w * 0.55;
    const py = foot - h * k;
    c.stroke(line`M${x + lean * h * 0.8} ${py + h * 0.06}L${px} ${py + 2}`, bark, Math.max(2, h * 0.016));
    c.stamp(pad, px, py, (h * w * 0.56) / 100, (h * 0.1) / 40);
  }
}

/** One cloud of needles, flat below and bumpy above: 100 to either side, 40 high. */
function needles(c: Canvas): string {
  const cloud = (w: number, h: number, dx: number, dy: number): string =>
    line`M${dx - w} ${dy + h * 0.2}Q${dx - w * 0.98} ${dy - h * 0.6} ${dx - w * 0.66} ${dy - h * 0.55}Q${dx - w * 0.5} ${dy - h * 1.2} ${dx - w * 0.18} ${dy - h * 0.9}Q${dx + w * 0.08} ${dy - h * 1.35} ${dx + w * 0.34} ${dy - h * 0.88}Q${dx + w * 0.66} ${dy - h * 1.05} ${dx + w * 0.72} ${dy - h * 0.5}Q${dx + w} ${dy - h * 0.5} ${dx + w} ${dy + h * 0.2}Q${dx + w * 0.4} ${dy + h * 0.6} ${dx} ${dy + h * 0.36}T${dx - w} ${dy + h * 0.2}Z`;
  return c.shape(() => {
    c.path(cloud(100, 40, 0, 0), c.shade(GREEN.dark, 0.25));
    c.path(cloud(86, 30, -8, -6), c.lit('#37664A'));
    c.path(cloud(52, 18, -20, -14), c.lit(c.winter ? '#F2F5F5' : '#5C8A5A'));
  });
}

const BOUGHS = [
  [0, 0, -0.05, -0.62, 0.045],
  [-0.01, -0.34, -0.32, -0.66, 0.026],
  [0, -0.4, 0.3, -0.7, 0.026],
  [-0.02, -0.5, 0.1, -0.86, 0.018],
] as const;
const CROWN = [
  [-0.3, 0.7, 0.25, 0.17],
  [0.28, 0.74, 0.27, 0.18],
  [0, 0.88, 0.3, 0.19],
  [-0.12, 0.66, 0.22, 0.14],
  [0.14, 0.64, 0.2, 0.13],
] as const;

/** A cherry or its like. */
export function broadleaf(c: Canvas, x: number, foot: number, height: number): void {
  const bark = c.shade('#5A4038', 0.2);
  const limb = (a: Point, b: Point, w: number): string =>
    line`M${a[0] - w} ${a[1]}Q${(a[0] + b[0]) / 2 - w * 0.4} ${(a[1] + b[1]) / 2 + height * 0.04} ${b[0]} ${b[1]}Q${(a[0] + b[0]) / 2 + w} ${(a[1] + b[1]) / 2 + height * 0.05} ${a[0] + w} ${a[1]}Z`;
  c.path(
    BOUGHS.map(([x0, y0, x1, y1, w]) =>
      limb([x + x0 * height, foot + y0 * height], [x + x1 * height, foot + y1 * height], w * height),
    ).join(''),
    bark,
  );
  if (c.winter) {
    const twigs = Array.from({ length: 20 }, () => {
      const [turn, far] = [-2.9 + c.random() * 2.6, height * (0.3 + c.random() * 0.25)];
      const from: Point = [x + (c.random() - 0.5) * height * 0.3, foot - height * (0.5 + c.random() * 0.2)];
      return limb(from, [x + Math.cos(turn) * far, foot - height * 0.5 + Math.sin(turn) * far * 0.8], height * 0.006);
    });
    c.path(twigs.join(''), bark);
    return;
  }
  const spring = c.sheet.season === 'spring';
  for (const [dx, dy, rx, ry] of CROWN) {
    foliage(
      c,
      x + height * dx,
      foot - height * dy,
      height * rx,
      height * ry,
      spring ? c.nature.bloom : c.nature.leaf,
      spring ? c.nature.bloomDeep : c.nature.deep,
    );
  }
}

const TWIG: readonly Point[] = [
  [60, 14],
  [120, 40],
  [160, 62],
  [214, 86],
  [262, 106],
  [312, 104],
  [130, 84],
  [158, 122],
  [182, 150],
  [36, 34],
];

/** A branch close to the eye; it gives depth, as in a print. `side` 1 hangs in from the right. */
export function nearBranch(c: Canvas, side: 1 | -1 = 1): void {
  const at = (v: number): number => (side > 0 ? c.width - v : v);
  c.path(
    line`M${at(-20)}-6Q${at(120)} 20 ${at(210)} 78Q${at(262)} 104 ${at(318)} 104Q${at(258)} 112 ${at(200)} 90Q${at(110)} 40 ${at(-20)} 22ZM${at(110)} 32Q${at(130)} 90 ${at(182)} 150Q${at(120)} 100 ${at(98)} 34Z`,
    c.shade('#4A352B', 0.3),
  );
  const spots = TWIG.map(([x, y]): Point => [at(x), y]);
  if (c.winter)
    c.stroke(spots.map(([x, y]) => line`M${x - 16} ${y - 3}h32`).join(''), '#FFFFFF', 9, 'stroke-linecap="round" opacity=".92"');
  if (c.sheet.season === 'spring') blossoms(c, spots);
  else leafy(c, spots);
}

function leafy(c: Canvas, spots: readonly Point[]): void {
  const leafOf = (colour: string): string => c.shape(() => c.path('M-22 0q22-15 44 0q-22 15-44 0z', c.lit(colour)));
  const [dark, light, fruit] = [leafOf('#2F5B43'), leafOf('#5E8F4C'), orange(c)];
  spots.forEach(([x, y], j) => {
    for (let i = 0; i < 5; i++) {
      const turn = Math.round(c.random() * 150 - 75);
      c.group(`transform="${line`translate(${x + (c.random() - 0.5) * 70} ${y + (c.random() - 0.5) * 48})`}rotate(${turn})"`, () =>
        c.stamp(i % 3 ? dark : light, 0, 0),
      );
    }
    if (j % 2 === 0) c.stamp(fruit, x + 6, y + 22, 1.7);
  });
}

function blossoms(c: Canvas, spots: readonly Point[]): void {
  const five: Point[] = Array.from({ length: 5 }, (_, k) => [Math.cos(k * 1.257) * 6, Math.sin(k * 1.257) * 6]);
  const bloom = (colour: string): string =>
    c.shape(() => {
      c.dots(five, 11, c.lit(colour));
      c.circle(0, 0, 2.6, c.lit('#D98494'));
    });
  const [pale, rose] = [bloom('#FBE4E7'), bloom('#F4C6CF')];
  for (const [x, y] of spots)
    for (let i = 0; i < 7; i++) c.stamp(i % 3 ? pale : rose, x + (c.random() - 0.5) * 62, y + (c.random() - 0.5) * 46);
}
