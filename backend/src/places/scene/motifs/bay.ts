// Susa bay: cliffs striped black and grey by old sea floors, still water, a small office on the quay.
import { line, type Canvas, type Point } from '../canvas.js';
import { pane } from '../building/openings.js';
import { eaveShade } from '../building/roof.js';
import { mix } from '../colour.js';
import { ridge } from '../land/hills.js';
import { sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { drift, hedge } from '../plants/foliage.js';
import { pine } from '../plants/trees.js';
import { birds, boat } from './harbour-things.js';

const HORIZON = 400;
const QUAY = 640;

export function bay(c: Canvas): void {
  sky(c, HORIZON, 0.5, 0.3);
  ridge(c, HORIZON, 90, c.far(c.nature.hill, 0.66), c.sheet.seed + 2, HORIZON + 20);
  sea(c, HORIZON, 800, 0.5);
  cliff(c);
  boat(c, 470, 560, 0.8, '#3B8699', true);
  quay(c);
  office(c);
  pine(c, 1170, QUAY + 10, 330, -0.1);
  birds(c, [
    [520, 190],
    [566, 172],
    [610, 204],
  ]);
  drift(c);
}

const FACE: readonly Point[] = [
  [-10, 560],
  [-10, 250],
  [120, 236],
  [230, 262],
  [318, 316],
  [350, 398],
  [372, 470],
  [420, 556],
];

/** The folded bands of the cliff: each follows the one below. */
function cliff(c: Canvas): void {
  const face = 'M' + FACE.map(([x, y]) => line`${x} ${y}`).join('L') + 'Z';
  c.path(face, c.down([0, c.lit('#8C8A84')], [1, c.shade('#6B6A66', 0.15)]));
  c.clipped(face, () => {
    for (let i = 0; i < 11; i++) {
      const y = 262 + i * 29;
      c.stroke(
        line`M-20 ${y}Q90 ${y + 26} 190 ${y + 10}T440 ${y + 44}`,
        i % 2 ? c.lit('#C9C4B6') : c.shade('#3E4043', 0.15),
        i % 3 ? 9 : 14,
        'opacity=".85"',
      );
    }
    c.polygon(
      [
        [318, 316],
        [350, 398],
        [372, 470],
        [420, 556],
        [300, 556],
        [270, 330],
      ],
      c.light.shade,
      'opacity=".28"',
    );
  });
  hedge(c, -10, 250, 236, 52, 34, mix(c.nature.leaf, '#5E8B4A', 0.6), mix(c.nature.deep, '#2C5540', 0.6));
  c.stroke('M-10 560Q200 552 430 560', c.lit('#FFFFFF'), 7, 'stroke-linecap="round" opacity=".6"');
  c.path('M430 560l30-22l26 6l18 16zM512 562l16-12l20 12z', c.shade('#5A5954', 0.15));
}

function quay(c: Canvas): void {
  c.polygon(
    [
      [520, QUAY],
      [1210, QUAY - 16],
      [1210, 800],
      [440, 800],
    ],
    c.down([0, c.lit('#DAD3C4')], [1, c.shade('#B0A897', 0.12)]),
  );
  c.polygon(
    [
      [520, QUAY],
      [440, 800],
      [416, 800],
      [500, QUAY + 14],
    ],
    c.shade('#8E877B', 0.25),
  );
  c.stroke(line`M500 ${QUAY + 40}L1210 ${QUAY + 26}M476 ${QUAY + 96}L1210 ${QUAY + 88}`, c.shade('#A79F92', 0.1), 2.4, 'opacity=".6"');
  if (c.winter)
    c.polygon(
      [
        [600, QUAY + 8],
        [1210, QUAY - 8],
        [1210, 800],
        [560, 800],
      ],
      '#F4F7F8',
      'opacity=".75"',
    );
}

/** A plain town office, two storeys, ribbon windows, a balcony to the water. */
function office(c: Canvas): void {
  const [x0, x1, top] = [650, 1110, 380];
  c.rect(x0, top, x1 - x0, QUAY - top, c.down([0, c.lit('#F4F1E8')], [1, c.lit('#DED8CA')]));
  c.rect(x0 - 14, top - 20, x1 - x0 + 28, 22, c.lit('#5E7F88'));
  c.rect(x0 - 14, top - 22, x1 - x0 + 28, 5, c.lit(c.winter ? '#FFFFFF' : '#9DB8BE'));
  eaveShade(c, x0, top + 2, x1 - x0, 24);
  for (let i = 0; i < 4; i++) pane(c, x0 + 26 + i * 106, top + 34, 88, 62, { cols: 3, rows: 2, lamp: i !== 2 });
  c.rect(x0, top + 118, x1 - x0, 12, c.lit('#5E7F88'));
  for (const i of [0, 1, 3]) pane(c, x0 + 26 + i * 106, top + 152, 88, 74, { cols: 3, rows: 2 });
  c.rect(x0 + 238, top + 144, 88, QUAY - top - 150, c.shade('#3E5158', 0.1));
  pane(c, x0 + 246, top + 152, 72, QUAY - top - 160, { cols: 2, rows: 2, frame: '#C9D6D8', sill: false });
  c.rect(x0 + 226, top + 134, 112, 8, c.shade('#4E6A72', 0.1));
  c.rect(x0 - 6, QUAY - 14, x1 - x0 + 12, 12, c.shade('#9C9386', 0.15));
}
