// A fish warehouse turned studio: saw-tooth skylights, a big shutter half up, warm light inside, the harbour to its right.
import { line, type Canvas } from '../canvas.js';
import { halo, pane } from '../building/openings.js';
import { eaveShade } from '../building/roof.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { WOOD } from '../palette.js';
import { drift, hedge } from '../plants/foliage.js';
import { birds, boat, catchOfTheDay } from './harbour-things.js';

const FLOOR = 620;
const IRON = '#7E9AA3';

export function warehouse(c: Canvas): void {
  sky(c, 420, 0.78, 0.26);
  ranges(c, 390, c.sheet.seed + 2);
  hedge(c, -20, 420, 500, 88, 50, c.nature.leaf, c.nature.deep);
  sea(c, 452, 700, 0.78);
  boat(c, 1090, 560, 1.05, '#3B8699', true);
  ground(c, FLOOR, '#D5CFC2', '#AFA798');
  c.polygon(
    [
      [930, FLOOR - 66],
      [1210, FLOOR - 84],
      [1210, FLOOR + 4],
      [930, FLOOR + 4],
    ],
    c.lit('#CBC4B6'),
  );
  sawteeth(c);
  front(c);
  shutter(c);
  loft(c);
  yard(c);
  birds(c, [
    [960, 200],
    [1004, 182],
    [1050, 214],
  ]);
  drift(c);
}

function sawteeth(c: Canvas): void {
  for (let i = 0; i < 4; i++) {
    const x = 120 + i * 205;
    c.polygon(
      [
        [x, 318],
        [x, 216],
        [x + 205, 318],
      ],
      c.down([0, c.lit(mix(IRON, '#FFFFFF', 0.2))], [1, c.shade(IRON, 0.2)]),
    );
    c.polygon(
      [
        [x, 316],
        [x, 222],
        [x + 30, 238],
        [x + 30, 316],
      ],
      c.lamplit ? '#FBC872' : c.lit('#BFD9DE'),
    );
    c.stroke(line`M${x} 216L${x + 205} 318`, c.lit(c.winter ? '#FFFFFF' : mix(IRON, '#FFFFFF', 0.45)), c.winter ? 10 : 5);
    c.stroke(line`M${x + 15} 230V316M${x} 268h30`, c.shade(IRON, 0.4), 2);
  }
}

function front(c: Canvas): void {
  c.rect(110, 316, 840, FLOOR - 316, c.down([0, c.lit(mix(IRON, '#FFFFFF', 0.14))], [1, c.shade(IRON, 0.15)]));
  c.rect(
    110,
    316,
    840,
    FLOOR - 316,
    c.tiling(22, 40, () => {
      c.rect(0, 0, 7, 40, c.lit('#FFFFFF'), 'opacity=".22"');
      c.rect(14, 0, 4, 40, c.light.shade, 'opacity=".22"');
    }),
  );
  c.rect(110, 574, 840, FLOOR - 574, c.shade('#A79F92', 0.1));
  c.rect(102, 308, 856, 14, c.shade(IRON, 0.45));
  eaveShade(c, 110, 322, 840, 26);
}

/** The shutter is half up: the studio can be seen. */
function shutter(c: Canvas): void {
  c.rect(176, 372, 330, FLOOR - 372, c.shade('#3B4A50', 0.1));
  c.rect(
    190,
    386,
    302,
    FLOOR - 386,
    c.lamplit
      ? c.down([0, '#FFE7AE'], [1, '#D7934A'])
      : c.down([0, c.shade('#2E3A3F', 0.1)], [0.6, c.shade('#6B6257', 0.1)], [1, c.shade('#8A7A66', 0.05)]),
  );
  halo(c, 341, 540, 260, 120, 0.4);
  c.rect(250, 470, 180, FLOOR - 486, c.lit('#F3EFE4'));
  c.polygon(
    [
      [250, 604],
      [430, 604],
      [470, FLOOR],
      [210, FLOOR],
    ],
    c.lit('#E2DCCB'),
  );
  const lamp = c.shape(() => {
    c.path('M-22-14h44l9 40h-62z', c.lit('#FFF6DC'));
    c.stroke('M0 26V110M0 106l-20 26M0 106l20 26', c.shade('#2B2320', 0.1), 4);
  });
  c.stamp(lamp, 226, 488, 0.94);
  c.stamp(lamp, 456, 488, 0.94);
  c.stroke('M341 544l-20 76M341 544l20 76', c.shade('#2B2320', 0.1), 4);
  c.rect(322, 516, 40, 28, c.shade('#2B2F33', 0.1), 'rx="4"');
  c.circle(341, 530, 9, c.lit('#8FD2E2'));
  c.rect(190, 386, 302, 78, c.lit('#C9CFCE'));
  c.rect(
    190,
    386,
    302,
    78,
    c.tiling(40, 13, () => c.rect(0, 10, 40, 3, c.shade('#7E8D92', 0.1), 'opacity=".7"')),
  );
}

function loft(c: Canvas): void {
  for (const x of [566, 668, 770]) pane(c, x, 352, 78, 64, { cols: 3, rows: 2, frame: '#3E474B', sill: false });
  for (const x of [566, 668]) pane(c, x, 468, 78, 84, { cols: 3, rows: 3, frame: '#3E474B' });
  c.rect(788, 464, 92, FLOOR - 464, c.lit('#1F6C84'));
  c.rect(802, 480, 64, 54, c.lamplit ? '#FBC872' : c.lit('#BFD6D8'));
  c.circle(866, 566, 5, c.lit('#E0A23C'));
  c.rect(772, 448, 124, 10, c.shade(IRON, 0.4));
  c.rect(552, 430, 376, 6, c.shade('#4E5D63', 0.2));
}

function yard(c: Canvas): void {
  c.polygon(
    [
      [110, FLOOR],
      [950, FLOOR],
      [1010, FLOOR + 64],
      [190, FLOOR + 64],
    ],
    c.light.shade,
    'opacity=".2"',
  );
  c.stroke(line`M0 ${FLOOR + 84}H1200`, c.lit('#FFFFFF'), 5, 'stroke-dasharray="60 40" opacity=".5"');
  catchOfTheDay(c, 930, FLOOR + 30);
  c.path('M40 700q0-26 26-26h50q24 0 24 26v34h-100z', c.lit(WOOD.warm));
  hedge(c, 46, 134, 668, 26, 22);
}
