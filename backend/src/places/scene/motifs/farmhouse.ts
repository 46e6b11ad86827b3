// A thatched farmhouse of the hills: a deep roof, a barn to work in, rice terraces stepping down to the eye.
import { line, type Canvas } from '../canvas.js';
import { halo, pane, shoji } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { planks, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { meadow } from '../land/ground.js';
import { ranges, ridge } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, grasses, hedge, susuki } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 566;

export function farmhouse(c: Canvas): void {
  sky(c, 400, 0.24, 0.3);
  ranges(c, 370, c.sheet.seed + 6, 600);
  ridge(c, 470, 80, c.far(c.nature.deep, 0.2), c.sheet.seed + 9, 600);
  hedge(c, -20, 1230, 500, 88, 62, mix(c.nature.leaf, GREEN.leaf, 0.35), mix(c.nature.deep, GREEN.deep, 0.5));
  meadow(c, FLOOR - 8);
  barn(c);
  house(c);
  terraces(c);
  broadleaf(c, 90, 610, 330);
  persimmons(c);
  if (c.sheet.season === 'autumn') susuki(c, 1120, 790, 190, 7);
  grasses(c, 20, 330, 796, 50, 30);
  drift(c);
}

function house(c: Canvas): void {
  plaster(c, 270, 420, 480, FLOOR - 420);
  planks(c, 270, 500, 130, FLOOR - 500, WOOD.warm, 14);
  pane(c, 300, 438, 70, 46, { cols: 3, rows: 2, frame: '#4A3628', sill: false });
  for (const x of [414, 496, 578]) shoji(c, x, 436, 76, FLOOR - 444, { cols: 3, rows: 5, open: x === 578 });
  planks(c, 664, 424, 76, FLOOR - 424, WOOD.mid, 13);
  halo(c, 540, 540, 200, 60, 0.3);
  c.rect(400, FLOOR - 12, 272, 12, c.lit(WOOD.pale));
  eaveShade(c, 270, 420, 480, 60);
  thatch(c);
  c.rect(262, FLOOR - 4, 496, 8, c.shade('#8E877B', 0.15));
}

/** Thatch: a thick soft hip with combed straw, a cut eave, and crossed timbers on the ridge. */
function thatch(c: Canvas): void {
  const hip = 'M222 430Q300 330 388 236Q398 222 420 222H600Q622 222 632 236Q720 330 798 430Q510 446 222 430Z';
  const straw = c.sheet.style === 'fresh' ? '#B7965C' : '#96805C';
  c.path(hip, c.down([0, c.lit(mix(straw, '#FFFFFF', 0.12))], [1, c.shade(mix(straw, '#3A2A20', 0.2), 0.2)]));
  c.path(
    hip,
    c.tiling(9, 60, () => c.stroke('M2 0V34M6.5 20V60', c.shade(straw, 0.5), 1.1, 'opacity=".4"')),
  );
  if (c.winter)
    c.path(
      'M254 396Q320 318 388 236Q398 222 420 222H600Q622 222 632 236Q700 318 766 396Q650 372 520 388T254 396Z',
      c.lit('#FBFCFD'),
      'opacity=".93"',
    );
  c.stroke('M222 431Q510 448 798 431', c.shade(mix(straw, '#3A2A20', 0.4), 0.3), 15, 'stroke-linecap="round"');
  c.path('M386 214Q510 196 634 214L626 240H394Z', c.shade('#6B5844', 0.2));
  const cross = c.shape(() => c.stroke('M-14 22L10-22M14 22L-10-22', c.shade(WOOD.mid, 0.1), 7, 'stroke-linecap="round"'));
  for (let i = 0; i < 6; i++) c.stamp(cross, 420 + i * 36, 212);
  c.polygon(
    [
      [470, 300],
      [510, 262],
      [550, 300],
    ],
    c.shade('#5A4735', 0.2),
  );
  c.rect(486, 286, 48, 16, c.lamplit ? '#FBC872' : c.shade('#2A201B', 0.1));
}

function barn(c: Canvas): void {
  planks(c, 846, 430, 250, FLOOR - 430, '#6B4A35', 15);
  c.rect(
    900,
    462,
    142,
    FLOOR - 462,
    c.lamplit ? c.down([0, '#FFE2A0'], [1, '#D7934A']) : c.down([0, c.shade('#2F241D', 0.15)], [1, c.shade('#6B5140', 0.1)]),
  );
  halo(c, 971, 520, 130, 90, 0.35);
  c.path('M916 532h110v8h-110zM926 540h7v26h-7zM1008 540h7v26h-7z', c.lit(WOOD.pale));
  c.path('M944 504h42v28h-42z', c.lit('#DCE3E3'));
  c.stroke('M890 456H1052', c.lit(WOOD.dark), 7);
  c.rect(884, 462, 30, FLOOR - 462, c.lit('#8A6547'));
  eaveShade(c, 846, 430, 250, 34);
  roof(c, 818, 1124, 340, 426, TILE.red, { inset: 34, sori: 7, ridge: 13 });
}

/** Flooded paddies in spring, green in summer, cut and stacked in autumn, white in winter. */
function terraces(c: Canvas): void {
  const face = { spring: c.light.sea[0], summer: c.lit('#8CBF5E'), autumn: c.lit('#D9B967'), winter: c.lit('#F3F6F7') }[c.sheet.season];
  const bank = c.winter ? c.shade('#D5DCE0', 0.1) : c.shade(mix(c.nature.ground, '#5F7D45', 0.55), 0.1);
  [0, 1, 2].forEach((i) => {
    const y = 612 + i * 62;
    c.path(line`M-10 ${y}Q${300 + i * 80} ${y - 34} ${640 + i * 30} ${y - 4}T1210 ${y - 22}V800H-10Z`, bank);
    c.path(
      line`M-10 ${y + 16}Q${300 + i * 80} ${y - 16} ${640 + i * 30} ${y + 14}T1210 ${y - 4}V${y + 42}Q900 ${y + 20} ${620} ${y + 46}T-10 ${y + 52}Z`,
      face,
    );
  });
  if (c.sheet.season === 'summer') grasses(c, 0, 1200, 690, 26, 60);
  if (c.sheet.season === 'autumn') {
    const stook = c.shape(() => {
      c.path('M-20 0Q-9-30-4-46H4Q9-30 20 0Z', c.lit('#C79A4E'));
      c.rect(-6, -40, 12, 4, c.shade('#8A6547', 0.1));
    });
    for (let i = 0; i < 9; i++) c.stamp(stook, 420 + i * 84, 664 + (i % 2) * 60, 0.8 + (i % 2) * 0.3);
  }
}

function persimmons(c: Canvas): void {
  if (c.sheet.season !== 'autumn' && !c.winter) return;
  const fruit = Array.from({ length: 16 }, () => [20 + c.random() * 170, 300 + c.random() * 130] as const);
  c.dots(fruit, 15, c.lit('#E5792C'));
  c.dots(
    fruit.map(([x, y]) => [x - 3, y - 3] as const),
    4,
    c.lit('#FFD9A0'),
    'opacity=".8"',
  );
}
