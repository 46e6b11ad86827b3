// A long wooden school in the manner of Meirin: two storeys of tall windows, an end pavilion with a round dormer, a pillared porch.
import { line, type Canvas } from '../canvas.js';
import { pane } from '../building/openings.js';
import { eaveShade, gable, roof, slope } from '../building/roof.js';
import { boards, lap, plinth } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, hedge } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 618;
const BOARD = '#8B6548';
const CREAM = '#EDE5D4';

export function schoolLong(c: Canvas): void {
  sky(c, 420, 0.2, 0.26);
  ranges(c, 410, c.sheet.seed + 1, 650);
  hedge(c, -20, 1240, 522, 98, 58, mix(c.nature.leaf, GREEN.leaf, 0.4), mix(c.nature.deep, GREEN.deep, 0.5));
  wing(c);
  pavilion(c);
  porch(c);
  ground(c, FLOOR + 8);
  c.polygon(
    [
      [110, FLOOR + 8],
      [1200, FLOOR + 8],
      [1200, FLOOR + 44],
      [200, FLOOR + 44],
    ],
    c.light.shade,
    'opacity=".2"',
  );
  c.stroke(line`M-20 ${FLOOR + 150}Q500 ${FLOOR + 70} 1220 ${FLOOR + 120}`, c.lit('#FFFFFF'), 4, 'opacity=".55"');
  hedge(c, 372, 520, FLOOR + 2, 26, 16);
  hedge(c, 806, 1220, FLOOR + 2, 26, 16);
  broadleaf(c, 1040, 690, 470);
  broadleaf(c, 30, 720, 420);
  drift(c);
}

function storey(c: Canvas, x: number, w: number): void {
  c.rect(x, 446, w, 9, c.lit(CREAM));
  c.rect(x, 455, w, 4, c.light.shade, 'opacity=".4"');
  plinth(c, x - 6, FLOOR - 22, w + 12, 22);
}

function wing(c: Canvas): void {
  boards(c, 150, 300, 1100, FLOOR - 300, BOARD);
  storey(c, 150, 1100);
  for (let i = 0; i < 11; i++) {
    const x = 396 + i * 78;
    if (x > 560 && x < 760) continue;
    pane(c, x, 328, 52, 92, { rows: 4, lamp: c.random() > 0.25 });
    pane(c, x, 484, 52, 96, { rows: 4, lamp: c.random() > 0.3 });
  }
  [576, 634, 692].forEach((x) => pane(c, x, 330, 46, 60));
  eaveShade(c, 330, 300, 920, 34);
  roof(c, 312, 1300, 196, 296, TILE.red, { inset: 0, sori: 0, ridge: 13 });
  for (const x of [470, 920]) {
    c.polygon(
      [
        [x - 26, 196],
        [x, 166],
        [x + 26, 196],
      ],
      c.shade(TILE.red, 0.34),
    );
    c.rect(x - 15, 182, 30, 18, c.lit(CREAM));
    c.stroke(line`M${x - 13} 186h26M${x - 13} 191h26M${x - 13} 196h26`, c.shade(WOOD.mid, 0.2), 1.6);
  }
}

/** The end pavilion: a mansard with a round-headed dormer. */
function pavilion(c: Canvas): void {
  boards(c, 110, 290, 236, FLOOR - 290, BOARD);
  storey(c, 110, 236);
  [110, 334].forEach((x) => c.rect(x, 290, 12, FLOOR - 290, c.lit(CREAM)));
  for (const x of [142, 206, 270]) {
    pane(c, x, 326, 46, 94, { rows: 4 });
    pane(c, x, 484, 46, 96, { rows: 4 });
  }
  eaveShade(c, 110, 292, 236, 32);
  slope(
    c,
    'M92 290L128 176Q132 166 144 164H312Q324 166 328 176L364 290Z',
    TILE.red,
    'M112 226L128 176Q132 166 144 164H312Q324 166 328 176L344 226Q290 216 228 228T112 226Z',
  );
  c.rect(88, 288, 280, 9, c.lit(CREAM));
  c.rect(124, 156, 208, 10, c.shade(TILE.red, 0.4), 'rx="4"');
  c.path('M192 288V226Q192 196 228 194T264 226V288Z', c.lit(CREAM));
  pane(c, 206, 222, 44, 58, { arch: 22, sill: false });
  c.stroke('M184 232Q186 186 228 184T272 232', c.shade(TILE.red, 0.3), 7);
}

function porch(c: Canvas): void {
  c.rect(576, 470, 168, FLOOR - 470, c.shade('#3A2B22', 0.1));
  pane(c, 608, 492, 104, 116, { cols: 4, sill: false });
  c.path([576, 614, 698, 734].map((x) => line`M${x} 462h11v${FLOOR - 462}h-11z`).join(''), c.lit(CREAM));
  c.polygon(
    [
      [548, 466],
      [660, 392],
      [772, 466],
    ],
    c.lit(CREAM),
  );
  c.polygon(
    [
      [578, 458],
      [660, 404],
      [742, 458],
    ],
    c.lit(BOARD),
  );
  c.polygon(
    [
      [578, 458],
      [660, 404],
      [742, 458],
    ],
    lap(c, BOARD),
  );
  c.circle(660, 438, 12, c.lit(CREAM));
  gable(c, 536, 784, 470, 386, TILE.red, 13);
  c.rect(556, 462, 208, 9, c.lit(CREAM));
  c.rect(548, FLOOR - 8, 224, 10, c.lit('#C9C0AF'));
  c.rect(536, FLOOR + 2, 248, 10, c.shade('#B5AB98', 0.1));
}
