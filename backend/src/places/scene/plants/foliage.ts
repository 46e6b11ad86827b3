// Leaves in masses: one dark shape, lighter ones on the side of the light. Drawn once per pair of colours, then stamped.
import { line, type Canvas, type Point } from '../canvas.js';
import { GREEN, MIKAN } from '../palette.js';
import { chance } from '../random.js';

const ring = (count: number, radius: number, turn: number): Point[] =>
  Array.from({ length: count }, (_, i) => [Math.cos((i / count) * 6.283 + turn) * radius, Math.sin((i / count) * 6.283 + turn) * radius]);

/** A mass of leaves in a circle of radius 100 around 0,0; `form` 0..2 varies it. */
export function mass(c: Canvas, leaf: string, deep: string, form = 0): string {
  const random = chance(form + 71);
  const loose = (count: number, reach: number, up: number): Point[] =>
    Array.from({ length: count }, () => {
      const turn = 3.3 + random() * 2.5;
      const far = reach * (0.35 + 0.65 * random());
      return [Math.cos(turn) * far - 8, Math.sin(turn) * far - up];
    });
  return c.shape(() => {
    c.circle(0, 0, 72, c.shade(deep, 0.3));
    c.dots(ring(11, 66, form), 66, c.shade(deep, 0.3));
    c.dots(
      ring(7, 42, form * 2 + 1).map(([x, y]): Point => [x - 6, y - 12]),
      58,
      c.lit(deep),
    );
    c.dots(loose(7, 74, -10), 42, c.lit(leaf), 'opacity=".72"');
    c.dots(loose(8, 82, -4), 24, c.lit(leaf));
  });
}

export function foliage(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  leaf: string = GREEN.leaf,
  deep: string = GREEN.deep,
): void {
  const form = Math.floor(c.random() * 2);
  c.stamp(mass(c, leaf, deep, form), x, y, (rx / 100) * (c.random() > 0.5 ? 1 : -1), ry / 100);
}

/** A row of bushes or a far wood along a line. */
export function hedge(c: Canvas, from: number, to: number, y: number, rx: number, ry: number, leaf?: string, deep?: string): void {
  const count = Math.max(2, Math.round((to - from) / (rx * 1.35)));
  for (let i = 0; i <= count; i++)
    foliage(
      c,
      from + ((to - from) * i) / count,
      y + c.random() * ry * 0.25,
      rx * (0.85 + c.random() * 0.3),
      ry * (0.85 + c.random() * 0.3),
      leaf,
      deep,
    );
}

/** A summer orange, radius 10 around 0,0. */
export function orange(c: Canvas): string {
  return c.shape(() => {
    c.circle(0, 0, 10, c.lit(MIKAN));
    c.path('M-10 0a10 10 0 0 0 20 0q-3 7-10 6t-10-6z', c.shade('#D9741A', 0.18), 'opacity=".75"');
    c.ellipse(-3.4, -3.8, 2.6, 1.8, c.lit('#FFE0A0'), 'opacity=".85"');
  });
}

export function grasses(c: Canvas, from: number, to: number, y: number, height: number, count: number): void {
  for (const colour of ['#8FA45E', '#C9BC7A']) {
    let d = '';
    for (let i = 0; i < count / 2; i++) {
      const [lean, tall] = [(c.random() - 0.4) * height * 0.6, height * (0.5 + c.random() * 0.5)];
      d += line`M${from + c.random() * (to - from)} ${y + c.random() * 8}q${lean * 0.3} ${-tall * 0.6} ${lean} ${-tall}`;
    }
    c.stroke(d, c.lit(colour), 1.8, 'stroke-linecap="round"');
  }
}

/** Pampas grass, the mark of autumn. */
export function susuki(c: Canvas, x: number, y: number, height: number, count: number): void {
  let [stems, plumes] = ['', ''];
  for (let i = 0; i < count; i++) {
    const [lean, tall, foot] = [
      (c.random() - 0.35) * height * 0.7,
      height * (0.65 + c.random() * 0.35),
      x + (c.random() - 0.5) * height * 0.3,
    ];
    stems += line`M${foot} ${y}q${lean * 0.2} ${-tall * 0.7} ${lean} ${-tall}`;
    for (let k = 0; k < 4; k++) plumes += line`M${foot + lean} ${y - tall}q${8 + k * 4} ${-8 + k * 5} ${16 + k * 5} ${4 + k * 8}`;
  }
  c.stroke(stems, c.lit('#A99762'), 1.5);
  c.stroke(plumes, c.lit('#F3E6C6'), 2.2, 'stroke-linecap="round" opacity=".9"');
}

/** What falls: petals, leaves, snow. Nothing falls in summer. */
export function drift(c: Canvas): void {
  const somewhere = (count: number): Point[] => Array.from({ length: count }, () => [c.random() * c.width, c.random() * c.height * 0.95]);
  if (c.winter) {
    c.dots(somewhere(46), 3, '#FFFFFF', 'opacity=".6"');
    c.dots(somewhere(26), 5, '#FFFFFF', 'opacity=".85"');
  } else if (c.sheet.season !== 'summer') {
    const d = somewhere(24).map(([x, y]) => line`M${x} ${y}l${5 * c.random()} ${3 - 6 * c.random()}`);
    c.stroke(d.join(''), c.lit(c.sheet.season === 'spring' ? '#FBE3E6' : '#E2A24A'), 4, 'stroke-linecap="round" opacity=".85"');
  }
}
