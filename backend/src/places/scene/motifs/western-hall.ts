// A western-style wooden hall in the manner of Taishokan: mirror-symmetric, white boards, giant columns under an arched pediment.
import { line, type Canvas } from '../canvas.js';
import { halo, pane } from '../building/openings.js';
import { eaveShade, gable, roof } from '../building/roof.js';
import { boards, lap, plinth } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN } from '../palette.js';
import { drift, foliage, hedge } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 634;
const WALL = '#F0ECDF';
const TRIM = '#FFFDF6';
const SLATE = '#4F5A60';
const BAND = '#8FA7A1';

/** Both halves from one: `x` and the width of a box on the left give its left edge on side 0 or 1. */
const mirrored = (side: number, x: number, w = 0): number => (side ? 1200 - x - w : x);

export function westernHall(c: Canvas): void {
  sky(c, 430, c.sheet.time === 'night' ? 0.83 : 0.5, 0.3);
  ranges(c, 420, c.sheet.seed + 8);
  hedge(c, -20, 1240, 542, 94, 62, mix(c.nature.leaf, GREEN.leaf, 0.45), mix(c.nature.deep, GREEN.deep, 0.55));
  mainBlock(c);
  [0, 1].forEach((side) => wing(c, side));
  plinth(c, 320, FLOOR - 24, 560, 24);
  pavilion(c);
  columns(c);
  pediment(c);
  forecourt(c);
  broadleaf(c, 20, 740, 480);
  broadleaf(c, 1190, 740, 470);
  drift(c);
}

const weatherboard = (c: Canvas, x: number, y: number, w: number, h: number): void => boards(c, x, y, w, h, WALL, 8);

function mainBlock(c: Canvas): void {
  weatherboard(c, 250, 318, 700, FLOOR - 318);
  roof(c, 236, 964, 222, 312, SLATE, { inset: 44, sori: 0, ridge: 12 });
  c.rect(246, 311, 708, 12, c.lit(TRIM));
  eaveShade(c, 250, 323, 700, 30);
  c.rect(250, 470, 700, 8, c.lit(BAND));
  for (const x of [336, 402, 752, 818]) {
    pane(c, x, 352, 46, 92, { rows: 4, lamp: c.random() > 0.2 });
    pane(c, x, 502, 46, 98, { rows: 4, lamp: c.random() > 0.2 });
  }
}

function wing(c: Canvas, side: number): void {
  const at = (x: number, w = 0): number => mirrored(side, x, w);
  weatherboard(c, at(104, 210), 300, 210, FLOOR - 300);
  for (const x of [104, 302]) c.rect(at(x, 12), 300, 12, FLOOR - 300, c.lit(TRIM));
  c.polygon(
    [
      [at(84), 304],
      [at(209), 210],
      [at(334), 304],
    ],
    c.lit(WALL),
  );
  c.polygon(
    [
      [at(84), 304],
      [at(209), 210],
      [at(334), 304],
    ],
    lap(c, WALL, 8),
  );
  gable(c, at(72, 274), at(72, 274) + 274, 292, 188, SLATE, 15);
  c.rect(at(84, 250), 300, 250, 10, c.lit(TRIM));
  eaveShade(c, at(104, 210), 310, 210, 22);
  roundWindow(c, at(209), 264, 16);
  c.rect(at(104, 210), 470, 210, 8, c.lit(BAND));
  for (const x of [134, 186, 238]) {
    pane(c, at(x, 46), 344, 46, 102, { rows: 4, arch: 24 });
    pane(c, at(x, 46), 502, 46, 98, { rows: 4 });
  }
  plinth(c, at(98, 222), FLOOR - 24, 222, 24);
}

function roundWindow(c: Canvas, x: number, y: number, r: number): void {
  c.circle(x, y, r, c.lamplit ? '#F9CC7E' : c.lit('#56707C'), `stroke="${c.lit(TRIM)}" stroke-width="6"`);
  const spokes = [0, 1, 2, 3].map(
    (k) =>
      line`M${x - r * Math.cos(k * 0.7854)} ${y - r * Math.sin(k * 0.7854)}L${x + r * Math.cos(k * 0.7854)} ${y + r * Math.sin(k * 0.7854)}`,
  );
  c.stroke(spokes.join(''), c.lit(TRIM), 2);
}

function pavilion(c: Canvas): void {
  weatherboard(c, 480, 300, 240, FLOOR - 300);
  c.rect(480, 300, 240, FLOOR - 300, c.light.shade, 'opacity=".1"');
  pane(c, 578, 336, 44, 108, { rows: 4, arch: 22 });
  c.rect(480, 470, 240, 8, c.lit(BAND));
  for (const x of [518, 646]) {
    pane(c, x, 344, 36, 100, { rows: 4 });
    pane(c, x, 508, 36, 92, { rows: 4 });
  }
  const opening = c.lamplit ? c.down([0, '#FFE2A0'], [1, '#C98540']) : c.shade('#3B2C22', 0.1);
  c.path(line`M562 ${FLOOR - 8}V536Q562 498 600 498T638 536V${FLOOR - 8}Z`, opening, `stroke="${c.lit(TRIM)}" stroke-width="7"`);
  halo(c, 600, 580, 120, 110, 0.45);
  c.stroke(line`M600 498V${FLOOR - 8}M562 538H638M600 538L574 510M600 538L587 502M600 538L613 502M600 538L626 510`, c.lit(TRIM), 2.4);
  eaveShade(c, 480, 300, 240, 46);
}

function columns(c: Canvas): void {
  const [trim, fold] = [c.lit(TRIM), c.shade('#BDB6A4', 0.2)];
  const column = c.shape(() => {
    c.rect(0, 318, 19, FLOOR - 330, c.across([0, c.shade(TRIM, 0.12)], [0.3, trim], [0.7, c.lit('#EFEADB')], [1, c.shade(TRIM, 0.34)]));
    c.stroke(line`M5 330V${FLOOR - 26}M9.5 330V${FLOOR - 26}M14 330V${FLOOR - 26}`, fold, 0.9, 'opacity=".6"');
    c.rect(-5, 306, 29, 8, trim);
    c.rect(-3, 314, 25, 6, c.shade(TRIM, 0.14));
    c.dots(
      [
        [-3, 317],
        [22, 317],
      ],
      10,
      trim,
    );
    c.dots(
      [
        [-3, 317],
        [22, 317],
      ],
      4,
      c.shade('#A9A28F', 0.2),
    );
    c.rect(-5, FLOOR - 26, 29, 9, trim);
    c.rect(-8, FLOOR - 17, 35, 11, c.lit('#D8D1C0'));
  });
  for (const x of [484, 552, 630, 698]) c.stamp(column, x, 0);
}

function pediment(c: Canvas): void {
  const trim = c.lit(TRIM);
  c.rect(462, 282, 276, 26, trim);
  c.rect(462, 292, 276, 3, c.lit(BAND));
  c.rect(456, 276, 288, 8, trim);
  c.stroke('M468 303H734', c.shade('#B9B19D', 0.2), 6, 'stroke-dasharray="6 6"');
  c.path('M456 276Q468 182 600 172T744 276Z', trim);
  const field = 'M478 274Q490 200 600 190T722 274Z';
  c.path(field, c.lit(WALL));
  c.path(field, lap(c, WALL, 8));
  c.stroke('M448 278Q456 172 600 160T752 278', c.shade(SLATE, 0.22), 11);
  c.stroke('M446 274Q456 166 600 154T754 274', c.lit(c.winter ? '#FFFFFF' : mix(SLATE, '#FFFFFF', 0.3)), 3);
  roundWindow(c, 600, 236, 22);
  c.stroke('M536 262q22-20 34-2M664 262q-22-20-34-2', c.lit(BAND), 4, 'stroke-linecap="round"');
  c.rect(598, 118, 4, 40, c.lit('#C9C2B0'));
  c.circle(600, 117, 5, c.lit('#E0A23C'));
  c.rect(492, FLOOR - 8, 216, 8, c.lit('#DDD6C6'));
  c.rect(480, FLOOR, 240, 8, c.lit('#CFC7B5'));
  c.rect(466, FLOOR + 8, 268, 9, c.lit('#C0B7A3'));
}

function forecourt(c: Canvas): void {
  const lawn = c.sheet.style === 'garden';
  ground(c, FLOOR + 14, mix(c.nature.ground, '#D8CBA6', lawn ? 0.1 : 0.35), mix(c.nature.ground, '#7C8458', 0.45));
  c.polygon(
    [
      [470, FLOOR + 16],
      [730, FLOOR + 16],
      [960, 800],
      [240, 800],
    ],
    c.down([0, c.lit('#E9DFC9')], [1, c.shade('#CDBE9D', 0.12)]),
  );
  c.rect(0, FLOOR + 14, 1200, 22, c.light.shade, 'opacity=".18"');
  for (const side of [0, 1]) {
    for (let i = 0; i < 5; i++) foliage(c, mirrored(side, 440 - i * 62), FLOOR + 26 + i * 32, 26 + i * 7.5, 17 + i * 5);
    foliage(c, mirrored(side, 70), FLOOR - 4, 46, 60, GREEN.leaf, GREEN.dark);
    foliage(c, mirrored(side, 368), FLOOR - 2, 26, 30, GREEN.leaf, GREEN.dark);
  }
}
