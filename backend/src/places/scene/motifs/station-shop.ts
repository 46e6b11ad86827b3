// A wooden shop before a country station: glass doors, enamel signs without words, a bench, the single track and its platform.
import { line, type Canvas } from '../canvas.js';
import { pane } from '../building/openings.js';
import { eaveShade, gable, roof } from '../building/roof.js';
import { boards, planks, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, foliage, grasses, hedge } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 612;

export function stationShop(c: Canvas): void {
  sky(c, 420, 0.22, 0.28);
  ranges(c, 400, c.sheet.seed + 3);
  hedge(c, -20, 1230, 500, 88, 54, mix(c.nature.leaf, GREEN.leaf, 0.4), mix(c.nature.deep, GREEN.deep, 0.5));
  platform(c);
  ground(c, FLOOR, '#DDD2BC', '#BBAE94');
  broadleaf(c, 1120, 640, 400);
  upper(c);
  shop(c);
  signs(c);
  track(c);
  drift(c);
}

function upper(c: Canvas): void {
  plaster(c, 190, 276, 520, 110);
  for (const x of [236, 366, 496, 600]) pane(c, x, 300, 76, 62, { cols: 4, rows: 2, frame: '#4A3628', lamp: x !== 366, sill: false });
  c.path([190, 444, 698].map((x) => line`M${x} 276h12v110h-12z`).join(''), c.lit(WOOD.dark));
  eaveShade(c, 190, 276, 520, 34);
  roof(c, 156, 744, 190, 272, TILE.silver, { inset: 40, sori: 8, ridge: 14 });
}

function shop(c: Canvas): void {
  boards(c, 150, 410, 600, FLOOR - 410, '#7E5C44', 10);
  for (const x of [190, 322, 454]) pane(c, x, 448, 118, FLOOR - 452, { cols: 2, rows: 3, frame: '#5B412F', sill: false });
  c.rect(600, 440, 120, FLOOR - 440, c.lit(WOOD.mid));
  pane(c, 614, 456, 92, 104, { cols: 2, rows: 2, frame: '#BD9670', sill: false });
  c.rect(150, FLOOR - 10, 600, 10, c.shade('#9B9386', 0.15));
  const strip = c.shape(() => c.path('M0 0h37v30q-18 9-37 0z', c.lit('#F6F1E4')));
  const other = c.shape(() => c.path('M0 0h37v30q-18 9-37 0z', c.lit('#1E6479')));
  for (let i = 0; i < 16; i++) c.stamp(i % 2 ? strip : other, 156 + i * 37, 424);
  eaveShade(c, 150, 454, 600, 40);
  roof(c, 128, 772, 382, 424, TILE.silver, { inset: 14, sori: 5, ridge: 0 });
}

/** Enamel plates, a post box, a bench with a bag of oranges. */
function signs(c: Canvas): void {
  c.rect(162, 470, 20, 66, c.lit('#B9473A'), 'rx="3"');
  c.circle(172, 488, 6, c.lit('#FFFFFF'));
  c.rect(578, 462, 18, 48, c.lit('#1F5F9A'), 'rx="3"');
  c.path('M582 494l5-18l6 18z', c.lit('#FFE9A8'));
  c.path('M790 612v-70q0-18 22-18t22 18v70z', c.lit('#B9322F'));
  c.rect(798, 546, 28, 6, c.shade('#5A1B1B', 0.1));
  c.path('M330 596h150v8h-150zM342 604h8v16h-8zM460 604h8v16h-8z', c.lit(WOOD.pale));
  c.dots(
    [
      [404, 588],
      [420, 588],
      [412, 577],
    ],
    17,
    c.lit('#F09A2B'),
  );
  foliage(c, 772, FLOOR - 20, 20, 22);
}

function platform(c: Canvas): void {
  c.rect(840, 540, 380, 72, c.lit('#CFC7B8'));
  c.rect(840, 536, 380, 8, c.lit('#EFEADB'));
  planks(c, 880, 440, 170, 96, WOOD.warm, 12);
  c.rect(896, 464, 138, 72, c.shade('#4A3628', 0.2));
  c.rect(906, 510, 118, 8, c.lit(WOOD.pale));
  gable(c, 862, 1068, 442, 392, TILE.red, 12);
  c.rect(1120, 452, 6, 88, c.lit('#EFEADB'));
  c.rect(1092, 452, 62, 34, c.lit('#FBFAF5'), `stroke="${c.lit('#1F6C84')}" stroke-width="4"`);
  c.rect(1096, 474, 54, 6, c.lit('#1F6C84'));
}

/** One line, two rails: the San'in line passes a few times a day. */
function track(c: Canvas): void {
  c.polygon(
    [
      [-10, 690],
      [1210, 690],
      [1210, 770],
      [-10, 770],
    ],
    c.shade('#A89E8E', 0.15),
  );
  c.stroke('M0 730H1200', c.shade('#6B5140', 0.2), 56, 'stroke-dasharray="14 26"');
  for (const y of [712, 748]) {
    c.rect(0, y, 1200, 7, c.shade('#6E7476', 0.2));
    c.rect(0, y, 1200, 2.4, c.lit('#E9ECEC'));
  }
  grasses(c, 0, 1200, 694, 22, 50);
  grasses(c, 0, 1200, 798, 30, 60);
}
