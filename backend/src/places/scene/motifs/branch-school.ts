// A branch school of one storey in its yard: cherry trees, a clock without figures, a row of windows, an iron bar for children.
import { line, type Canvas } from '../canvas.js';
import { halo, pane } from '../building/openings.js';
import { eaveShade, gable, roof } from '../building/roof.js';
import { boards, lap, plinth } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, hedge } from '../plants/foliage.js';
import { broadleaf } from '../plants/trees.js';

const FLOOR = 590;
const BOARD = '#9A7454';
const CREAM = '#F1EADA';

export function branchSchool(c: Canvas): void {
  sky(c, 410, 0.7, 0.28);
  ranges(c, 400, c.sheet.seed + 7);
  hedge(c, -20, 1230, 500, 92, 56, mix(c.nature.leaf, GREEN.leaf, 0.35), mix(c.nature.deep, GREEN.deep, 0.5));
  longHouse(c);
  entrance(c);
  yard(c);
  broadleaf(c, 120, 660, 430);
  broadleaf(c, 1090, 690, 480);
  drift(c);
}

function longHouse(c: Canvas): void {
  boards(c, 170, 390, 880, FLOOR - 390, BOARD, 10);
  c.rect(170, 386, 880, 9, c.lit(CREAM));
  for (let i = 0; i < 12; i++) {
    const x = 196 + i * 70;
    if (x > 520 && x < 660) continue;
    pane(c, x, 424, 52, 100, { rows: 4, lamp: c.random() > 0.25 });
  }
  plinth(c, 164, FLOOR - 20, 892, 20);
  eaveShade(c, 170, 394, 880, 32);
  roof(c, 136, 1084, 282, 384, TILE.red, { inset: 46, sori: 5, ridge: 14 });
  bell(c);
}

function bell(c: Canvas): void {
  c.rect(578, 214, 64, 70, c.lit(CREAM));
  c.rect(590, 228, 40, 40, c.shade('#4A3628', 0.15));
  c.path('M600 262q-1-26 10-26t10 26z', c.lit('#C79A4E'));
  c.polygon(
    [
      [562, 218],
      [610, 176],
      [658, 218],
    ],
    c.shade(TILE.red, 0.2),
  );
  c.stroke('M562 218L610 176L658 218', c.lit(c.winter ? '#FFFFFF' : mix(TILE.red, '#FFFFFF', 0.3)), 4);
}

function entrance(c: Canvas): void {
  boards(c, 520, 396, 180, FLOOR - 396, BOARD, 10);
  c.polygon(
    [
      [504, 400],
      [610, 322],
      [716, 400],
    ],
    c.lit(CREAM),
  );
  c.polygon(
    [
      [526, 394],
      [610, 332],
      [694, 394],
    ],
    c.lit(BOARD),
  );
  c.polygon(
    [
      [526, 394],
      [610, 332],
      [694, 394],
    ],
    lap(c, BOARD, 10),
  );
  gable(c, 490, 730, 400, 314, TILE.red, 14);
  c.circle(610, 368, 19, c.lit('#FDFBF3'), `stroke="${c.lit(WOOD.mid)}" stroke-width="4"`);
  c.stroke('M610 368V356M610 368l9 5', c.shade('#2B2320', 0.1), 2.6, 'stroke-linecap="round"');
  c.rect(556, 440, 108, FLOOR - 440, c.lamplit ? c.down([0, '#FFE2A0'], [1, '#C98540']) : c.shade('#3A2B22', 0.1));
  pane(c, 562, 446, 96, FLOOR - 450, { cols: 4, rows: 3, frame: '#BD9670', sill: false });
  halo(c, 610, 540, 120, 90, 0.4);
  for (const x of [532, 676]) c.rect(x, 400, 12, FLOOR - 400, c.lit(CREAM));
  c.rect(540, FLOOR - 6, 140, 12, c.lit('#D3CBBB'));
}

function yard(c: Canvas): void {
  ground(c, FLOOR + 4, '#E6D8B6', '#CDB98F');
  c.polygon(
    [
      [170, FLOOR + 4],
      [1050, FLOOR + 4],
      [1100, FLOOR + 40],
      [240, FLOOR + 40],
    ],
    c.light.shade,
    'opacity=".18"',
  );
  hedge(c, 200, 480, FLOOR + 4, 24, 15);
  hedge(c, 740, 1030, FLOOR + 4, 24, 15);
  c.stroke('M-20 760Q420 664 1220 720', c.lit('#FFFFFF'), 5, 'opacity=".6"');
  c.stroke('M-20 796Q460 700 1220 756', c.lit('#FFFFFF'), 5, 'opacity=".6"');
  c.stroke(line`M786 ${FLOOR + 96}v-58h62v58M848 ${FLOOR + 96}v-74h62v74`, c.lit('#3B7F8F'), 5, 'stroke-linejoin="round"');
  c.path('M330 690h120v9h-120zM344 699h9v22h-9zM428 699h9v22h-9z', c.lit(WOOD.pale));
}
