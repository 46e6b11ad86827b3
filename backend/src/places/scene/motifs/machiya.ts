// A merchant's house of Hamasaki: lattice, mushiko windows under the upper eave, indigo noren, a storehouse beside it.
import { line, type Canvas } from '../canvas.js';
import { eaveShade, gable, roof } from '../building/roof.js';
import { halo, lattice, pane } from '../building/openings.js';
import { boards, gardenWall, namako, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, MIKAN, PLASTER, TILE, WOOD } from '../palette.js';
import { foliage, grasses, hedge, susuki } from '../plants/foliage.js';
import { natsumikan, nearBranch } from '../plants/trees.js';

const FLOOR = 640;
const [X0, X1] = [250, 984];

export function machiya(c: Canvas): void {
  const tile = c.sheet.style === 'red' ? TILE.red : TILE.silver;
  sky(c, 430, 0.8, 0.3);
  ranges(c, 400, c.sheet.seed);
  hedge(c, -40, 1240, 474, 84, 52, mix(c.nature.leaf, GREEN.leaf, 0.5), mix(c.nature.deep, GREEN.deep, 0.6));
  ground(c, FLOOR - 4, '#D8D0C0', '#B4A993');
  natsumikan(c, 120, 600, 118, 24);
  gardenWall(c, -30, 222, 470, FLOOR, '#4A5155');
  storehouse(c, tile);
  upperFloor(c, tile);
  shopFront(c);
  eaveShade(c, X0, 420, X1 - X0, 60);
  roof(c, 228, 1006, 384, 428, tile, { inset: 10, sori: 5, ridge: 0 });
  street(c);
  if (c.sheet.season === 'autumn') susuki(c, 1080, 700, 150, 6);
  if (c.sheet.season === 'spring') grasses(c, 20, 210, FLOOR + 4, 22, 24);
  nearBranch(c, c.sheet.style === 'red' ? -1 : 1);
}

function storehouse(c: Canvas, tile: string): void {
  c.polygon(
    [
      [1010, FLOOR],
      [1010, 300],
      [1130, 212],
      [1260, 300],
      [1260, FLOOR],
    ],
    c.down([0, c.lit(PLASTER.white)], [1, c.lit(PLASTER.low)]),
  );
  namako(c, 1010, 500, 250, 120);
  c.rect(1010, 620, 250, 20, c.shade('#8E877B', 0.2));
  gable(c, 992, 1270, 312, 198, tile, 18);
  pane(c, 1106, 340, 48, 58, { cols: 3, rows: 1, frame: '#2F2A26', lamp: false });
  c.rect(1000, 330, 12, 300, c.light.shade, 'opacity=".18"');
}

function upperFloor(c: Canvas, tile: string): void {
  plaster(c, X0, 296, X1 - X0, 100);
  const slot = (lamp: boolean): string =>
    c.shape(() => {
      c.rect(-6, -6, 118, 52, c.lit('#FBF9F3'), 'rx="12"');
      c.rect(0, 0, 106, 40, lamp && c.lamplit ? '#F2BE6E' : c.shade('#3A322D', 0.1), 'rx="8"');
      c.path(Array.from({ length: 8 }, (_, k) => line`M${7 + k * 12.2} 0h6.4v40h-6.4z`).join(''), c.lit('#F3EFE5'));
    });
  [0, 1, 2, 3].forEach((i) => c.stamp(slot(i % 2 === 1), X0 + 44 + i * 176, 328));
  [0, 1, 2, 3, 4].forEach((i) => c.rect(X0 + (i * (X1 - X0 - 12)) / 4, 296, 12, 100, c.lit(WOOD.dark)));
  eaveShade(c, X0, 296, X1 - X0, 34);
  roof(c, 214, 1020, 206, 292, tile, { inset: 20, sori: 10, ridge: 16 });
}

function shopFront(c: Canvas): void {
  c.rect(X0, 420, X1 - X0, FLOOR - 420, c.shade('#3B2C23', 0.15));
  const bay = (X1 - X0) / 5;
  const [w, h] = [bay - 18, FLOOR - 452];
  const left = (i: number): number => X0 + i * bay + 9;
  for (const i of [0, 1, 4]) {
    lattice(c, left(i), 446, w, h - 56, WOOD.mid, i !== 4);
    boards(c, left(i) - 3, 436 + h - 48, w + 6, 48, WOOD.mid, 8);
  }
  plaster(c, left(3), 436, w, h * 0.52);
  boards(c, left(3), 436 + h * 0.52, w, h * 0.48, WOOD.warm, 11);
  c.rect(left(3) + w - 40, 462, 26, 62, c.lit('#E8DFCB'));
  door(c, left(2), 436, w, h);
  for (let i = 0; i <= 5; i++) c.rect(X0 + i * bay - 7, 420, 14, FLOOR - 430, c.lit(WOOD.dark));
  c.rect(X0 - 8, FLOOR - 16, X1 - X0 + 16, 16, c.shade('#9B9386', 0.15));
}

function door(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(
    x,
    y,
    w,
    h,
    c.lamplit ? c.down([0, '#F6C578'], [1, '#B86F33']) : c.down([0, c.shade('#2B2320', 0.2)], [1, c.shade('#54402F', 0.1)]),
  );
  halo(c, x + w / 2, y + h * 0.7, w * 1.3, h * 0.8, 0.4);
  const strip = (w - 8) / 4;
  const noren = [0, 1, 2, 3].map((k) => line`M${x + 4 + k * strip} ${y}h${strip - 3}v${78 + (k % 2) * 3}q-14 5 ${3 - strip} 0z`);
  c.path(noren.join(''), c.lit('#1F5F73'));
  c.circle(x + w / 2, y + 42, 15, 'none', `stroke="${c.lit('#F4F1E8')}" stroke-width="4"`);
  c.circle(x + w / 2, y + 42, 5, c.lit(MIKAN));
  c.rect(x - 8, y - 4, w + 16, 5, c.lit(WOOD.warm));
}

function street(c: Canvas): void {
  c.rect(0, FLOOR, c.width, 12, c.shade('#8C8577', 0.25));
  c.polygon(
    [
      [250, FLOOR + 12],
      [984, FLOOR + 12],
      [1080, FLOOR + 92],
      [340, FLOOR + 92],
    ],
    c.light.shade,
    'opacity=".22"',
  );
  const joints = Array.from({ length: 26 }, () => line`M${c.random() * 1200} ${FLOOR + 24 + c.random() * 120}h${30 + c.random() * 90}`);
  c.stroke(joints.join(''), c.shade('#A2967F', 0.2), 1.8, 'opacity=".5"');
  if (c.lamplit) c.ellipse(617, FLOOR + 34, 150, 26, '#FFD58A', 'opacity=".35"');
  for (const [x, r] of [
    [300, 26],
    [352, 20],
    [930, 26],
  ] as const) {
    foliage(c, x, FLOOR - 26, r, r * 0.9);
    c.path(line`M${x - 15} ${FLOOR - 10}h30l-5 24h-20z`, c.lit('#B4674A'));
  }
}
