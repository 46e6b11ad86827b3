// A low office by a slow river: wide windows, a deck, white herons in the shallows.
import { line, type Canvas, type Point } from '../canvas.js';
import { pane } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { planks, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { meadow } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, grasses, hedge, susuki } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 520;

export function riverside(c: Canvas): void {
  sky(c, 410, 0.74, 0.3);
  ranges(c, 390, c.sheet.seed + 5, 600);
  hedge(c, -20, 1230, 470, 84, 52, mix(c.nature.leaf, GREEN.leaf, 0.4), mix(c.nature.deep, GREEN.deep, 0.5));
  meadow(c, FLOOR - 16);
  house(c);
  broadleaf(c, 960, 556, 340);
  river(c);
  for (const [x, y, size] of [
    [760, 668, 1],
    [842, 690, 1.25],
    [300, 720, 1.1],
  ] as const)
    heron(c, x, y, size);
  grasses(c, 0, 560, 790, 56, 46);
  grasses(c, 900, 1200, 796, 60, 30);
  if (c.sheet.season === 'autumn') susuki(c, 1100, 790, 180, 7);
  drift(c);
}

function house(c: Canvas): void {
  plaster(c, 150, 356, 640, FLOOR - 356);
  planks(c, 150, 460, 640, FLOOR - 460, WOOD.warm, 15);
  for (let i = 0; i < 5; i++) pane(c, 182 + i * 118, 388, 98, 104, { cols: 2, rows: 2, frame: '#5B412F', lamp: i !== 3 });
  eaveShade(c, 150, 356, 640, 44);
  roof(c, 104, 836, 262, 350, TILE.silver, { inset: 58, sori: 8, ridge: 14 });
  c.rect(130, FLOOR - 6, 700, 12, c.lit(WOOD.pale));
  c.stroke(line`M140 ${FLOOR + 20}H830`, c.shade(WOOD.dark, 0.2), 28, 'stroke-dasharray="9 66"');
  c.stroke(line`M140 ${FLOOR - 6}v-34H820v34M140 ${FLOOR - 24}H820`, c.lit(WOOD.mid), 4);
}

function river(c: Canvas): void {
  const [far, middle, near] = c.light.sea;
  const bed = 'M-10 578Q260 548 520 572T1210 560V800H-10Z';
  c.path('M-10 566Q260 536 520 560T1210 548V580Q900 590 520 578T-10 590Z', c.lit('#D9CDAF'));
  c.path(bed, c.down([0, mix(far, '#BFD0B8', 0.25)], [0.35, middle], [1, near]));
  const streaks = Array.from({ length: 34 }, () => {
    const k = c.random();
    return line`M${c.random() * 1200} ${592 + k * 190}h${30 + k * 90}`;
  });
  c.stroke(streaks.join(''), far, 2.4, 'stroke-linecap="round" opacity=".4"');
  c.path('M170 580h600l-40 66h-520z', c.shade('#6B5B4A', 0.3), 'opacity=".25"');
  const stones: Point[] = [
    [610, 700],
    [648, 716],
    [700, 706],
    [1010, 640],
    [1050, 652],
  ];
  for (const [x, y] of stones) c.ellipse(x, y, 26, 10, c.lit('#A79F92'));
}

/** A white heron, standing; its foot at x, y. */
function heron(c: Canvas, x: number, y: number, size: number): void {
  const bird = c.shape(() => {
    c.stroke('M-4 0V-36M6 0V-36', c.shade('#3E3A36', 0.1), 2.4);
    c.path(
      'M-30-40Q-8-66 18-54Q24-80 14-92Q8-104 20-108Q30-108 30-100L46-96L30-93Q24-88 30-72Q34-46 12-38Q-10-30-30-40Z',
      c.lit('#FFFFFF'),
    );
    c.path('M30-100l20 3l-20 4z', c.lit('#E0A23C'));
    c.path('M-30-40Q-8-52 12-46Q-8-32-30-40Z', c.shade('#C9D6DA', 0.1));
    c.stroke('M-16 4h36', c.light.sea[0], 2, 'opacity=".7"');
  });
  c.stamp(bird, x, y, size);
}
