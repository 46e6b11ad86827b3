// The engawa itself: seen from inside, posts and screens frame garden, wall, town and sea. Composes for wide and for tall sheets.
// It is the face of the whole service (the home page's first picture), and, with tatami before it, every room by the sea.
import { line, type Canvas } from '../canvas.js';
import { roof } from '../building/roof.js';
import { plaster } from '../building/walls.js';
import { islands, ranges } from '../land/hills.js';
import { bridge, sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { GREEN, WOOD } from '../palette.js';
import { foliage, hedge } from '../plants/foliage.js';
import { natsumikan, pine } from '../plants/trees.js';
import { cat, cushion, lowDesk } from './veranda-things.js';

export interface Frame {
  tall: boolean;
  horizon: number;
  /** Where the veranda's boards begin. */
  sill: number;
}

export function veranda(c: Canvas, mats: boolean): void {
  const tall = c.height > c.width * 0.9;
  const frame: Frame = { tall, horizon: Math.round(c.height * (tall ? 0.47 : 0.46)), sill: Math.round(c.height * (tall ? 0.8 : 0.765)) };
  const inland = c.sheet.style === 'inland';
  if (inland) valley(c, frame);
  else outlook(c, frame);
  if (!inland) town(c, frame);
  garden(c, frame);
  floorBoards(c, frame);
  if (mats) tatami(c, frame.sill + (c.height - frame.sill) * 0.34);
  screens(c, frame);
  const k = tall ? c.width / 900 : c.height / 720;
  const [x, y] = [c.width * (tall ? 0.56 : 0.66), c.height - 46 * k - (tall ? c.height * 0.03 : 0)];
  cushion(c, x, y, k);
  lowDesk(c, x, y, k);
  if (c.sheet.style === '') cat(c, c.width * (tall ? 0.22 : 0.235), c.height - (tall ? c.height * 0.075 : 62 * k), k);
}

function outlook(c: Canvas, { tall, horizon, sill }: Frame): void {
  const sunX = tall ? 0.7 : 0.62;
  sky(c, horizon, sunX, 0.42);
  islands(c, horizon + 1, [
    { x: tall ? -0.06 : 0.1, w: tall ? 0.34 : 0.12, height: 20, form: 'table', distance: 0.7 },
    { x: tall ? 0.36 : 0.25, w: tall ? 0.2 : 0.15, height: tall ? 13 : 27, form: 'table', distance: tall ? 0.78 : 0.64 },
    { x: tall ? 0.66 : 0.7, w: tall ? 0.5 : 0.2, height: tall ? 74 : 92, form: 'hump', distance: 0.5 },
  ]);
  sea(c, horizon, sill, sunX);
  if (tall) bridge(c, [-30, horizon + c.height * 0.11], [c.width * 0.42, horizon + 3], -8, 13);
  else bridge(c, [c.width * 0.02, horizon + c.height * 0.14], [c.width * 0.33, horizon + 3], -10, 15);
}

/** Away from the coast: hills, a wood, rice fields. */
function valley(c: Canvas, { tall, horizon, sill }: Frame): void {
  sky(c, horizon, tall ? 0.7 : 0.62, 0.42);
  ranges(c, horizon - 20, c.sheet.seed + 4, sill);
  c.rect(0, horizon + 30, c.width, sill - horizon, c.down([0, c.far(c.nature.ground, 0.35)], [1, c.lit(c.winter ? '#EEF1F1' : '#A9B98A')]));
  hedge(c, 0, c.width, horizon + 34, 54, 24, c.nature.leaf, c.nature.deep);
}

/** The town on its sandbar: lime walls, red and silver roofs. */
function town(c: Canvas, { tall, horizon, sill }: Frame): void {
  const [w, h, a] = [c.width, c.height, tall ? 0.04 : 0.375];
  const y = horizon + h * 0.075;
  const shore = line`M${w * a} ${y + 36}Q${w * (a + 0.08)} ${y + 8} ${w * (a + 0.2)} ${y + 2}T${w + 10} ${y - 14}`;
  c.path(
    shore + line`V${sill}H${w * (a - 0.12)}Q${w * (a - 0.06)} ${y + 60} ${w * a} ${y + 36}Z`,
    c.down([0, c.far('#A9B58C', 0.45)], [1, c.far('#8FA276', 0.25)]),
  );
  c.stroke(shore, c.far('#F1E4C6', 0.1), 5);
  for (let i = 0; i < 12; i++)
    foliage(c, w * (a + 0.12 + i * 0.055), y + 4 - i * 1.2, 26, 12, c.far(GREEN.leaf, 0.35), c.far(GREEN.deep, 0.35));
  const homes = ['#A4563A', '#5C656A', '#97502F', '#6A7276'].map((paint, i) => home(c, c.far(paint, i % 2 ? 0.2 : 0.3)));
  const count = tall ? 9 : 15;
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < count; i++) {
      const x = w * (tall ? 0.18 : 0.4) + i * w * (tall ? 0.1 : 0.043) + c.random() * 14 + row * 20;
      c.stamp(homes[(i + row) % 4] ?? '', x, horizon + h * (0.09 + row * 0.045) + c.random() * 8, 0.7 + c.random() * 0.4, 1);
    }
  }
}

function home(c: Canvas, paint: string): string {
  return c.shape(() => {
    c.rect(5, 0, 70, 26, c.far('#F6F2E8', 0.22));
    c.polygon(
      [
        [-3, 3],
        [8, -15],
        [72, -15],
        [83, 3],
      ],
      paint,
    );
    if (c.lamplit) c.rect(32, 9, 9, 8, '#FFD98C');
  });
}

function garden(c: Canvas, { tall, horizon, sill }: Frame): void {
  const [w, h] = [c.width, c.height];
  const wall = horizon + h * (tall ? 0.185 : 0.2);
  c.rect(
    -10,
    wall + 70,
    w + 20,
    sill - wall,
    c.down([0, c.lit(c.winter ? '#EEF1F1' : '#A9B98A')], [1, c.shade(c.winter ? '#D5DCE0' : '#7E9268', 0.1)]),
  );
  plaster(c, -10, wall, w + 20, 78);
  c.rect(-10, wall, w + 20, 20, c.down([0, c.light.shade, 0.5], [1, c.light.shade, 0]));
  c.rect(-10, wall + 64, w + 20, 16, c.shade('#8E877B', 0.15));
  roof(c, -120, w + 120, wall - 20, wall + 2, '#545C61', { inset: 0, sori: 0, ridge: 8 });
  pine(c, w * (tall ? 0.12 : 0.155), sill + 10, h * (tall ? 0.3 : 0.4), 0.12);
  natsumikan(c, w * (tall ? 0.84 : 0.8), sill + 24, h * (tall ? 0.125 : 0.2), 30);
  hedge(c, 0, w, sill - 4, 54, 26);
  if (c.sheet.season === 'spring') for (const x of [0.28, 0.46, 0.62]) foliage(c, w * x, sill - 2, 46, 24, '#F2B6C4', '#C9748A');
  for (let i = 0; i < 5; i++) c.ellipse(w * (0.4 + i * 0.055), sill - 6 + i * 3 - (i % 2) * 8, 24, 7, c.lit('#C4BEB0'));
}

function floorBoards(c: Canvas, { sill }: Frame): void {
  const [w, h] = [c.width, c.height];
  c.rect(0, sill, w, h - sill, c.down([0, c.lit('#B98A5F')], [0.25, c.lit('#9F7350')], [1, c.shade('#6E4B34', 0.12)]));
  const runs = Array.from({ length: 45 }, (_, i) => ((i - 22) * w) / 22).map(
    (x) => line`M${w / 2 + x * 0.86} ${sill}L${w / 2 + x * 1.5} ${h}`,
  );
  c.stroke(runs.join(''), c.shade('#4A3123', 0.2), 1.5, 'opacity=".5"');
  c.rect(0, sill, w, 9, c.lit('#D6AC80'));
  c.rect(0, sill + 9, w, 3, c.shade('#4A3123', 0.2), 'opacity=".6"');
  if (c.lamplit) return;
  c.polygon(
    [
      [w * 0.2, sill + 12],
      [w * 0.46, sill + 12],
      [w * 0.4, h],
      [w * 0.04, h],
    ],
    '#FFF1CF',
    'opacity=".2"',
  );
  c.polygon(
    [
      [w * 0.56, sill + 12],
      [w * 0.74, sill + 12],
      [w * 0.86, h],
      [w * 0.6, h],
    ],
    '#FFF1CF',
    'opacity=".16"',
  );
}

function tatami(c: Canvas, top: number): void {
  const [w, h] = [c.width, c.height];
  c.rect(0, top, w, h - top, c.down([0, c.lit('#CFC48C')], [1, c.shade('#B9AD72', 0.15)]));
  c.rect(
    0,
    top,
    w,
    h - top,
    c.tiling(4, 40, () => c.rect(0, 0, 0.8, 40, c.shade('#9C9160', 0.2), 'opacity=".5"')),
  );
  c.rect(0, top - 5, w, 9, c.lit('#6B4C37'));
  for (const [a, b] of [
    [0.5, 0.5],
    [0.1, -0.12],
    [0.9, 1.12],
  ] as const) {
    c.polygon(
      [
        [w * a - 7, top + 4],
        [w * a + 7, top + 4],
        [w * b + 10, h],
        [w * b - 10, h],
      ],
      c.lit('#2F4A44'),
    );
  }
}

function screens(c: Canvas, { tall, sill }: Frame): void {
  const [w, h] = [c.width, c.height];
  const [post, lintel, side] = [Math.max(18, w * 0.017), h * 0.055, w * (tall ? 0.15 : 0.135)];
  const [dark, darker] = [c.lit('#3E2D22'), c.shade('#2C1F18', 0.1)];
  for (const x of [0, w - side]) screen(c, x, side, sill, lintel, tall ? 3 : 4);
  for (const x of [side + (tall ? 2 : 6), w - side - post - (tall ? 2 : 6)]) {
    c.rect(x, 0, post, sill + 12, c.across([0, c.lit('#5A4130')], [0.4, dark], [1, darker]));
    c.rect(x - 3, sill + 6, post + 6, 10, darker);
  }
  c.rect(0, 0, w, lintel, c.down([0, darker], [1, dark]));
  c.rect(0, lintel, w, 4, c.shade('#1F1510', 0.1));
  c.rect(0, lintel + 4, w, 26, c.down([0, c.light.shade, 0.35], [1, c.light.shade, 0]));
}

function screen(c: Canvas, x: number, w: number, sill: number, lintel: number, cols: number): void {
  const foot = sill - c.height * 0.12;
  c.rect(x, 0, w, sill + 6, c.lamplit ? c.down([0, '#FFEBC0'], [1, '#F3C37C']) : c.down([0, c.lit('#FDFBF5')], [1, c.lit('#F1EADC')]));
  c.rect(x, foot, w, c.height * 0.12 + 6, c.lit('#7A573E'));
  let grid = '';
  for (let i = 0; i <= cols; i++) grid += line`M${x + 2 + (i * (w - 4)) / cols} 0V${sill + 6}`;
  for (let y = lintel + c.height * 0.07; y < foot; y += c.height * 0.085) grid += line`M${x} ${y}h${w}`;
  c.stroke(grid, c.lit('#7A573E'), 3.6);
  c.rect(x, foot - 7, w, 9, c.lit(WOOD.mid));
  c.rect(x ? x : x + w - 9, 0, 9, sill + 8, c.lit(WOOD.mid));
}
