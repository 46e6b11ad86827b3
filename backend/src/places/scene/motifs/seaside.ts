// A house on a stone terrace above the beach; Tsunoshima, its lighthouse and the long bridge beyond.
import { line, type Canvas } from '../canvas.js';
import { shoji } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { plaster, rubble } from '../building/walls.js';
import { islands } from '../land/hills.js';
import { beach, bridge, sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { TILE, WOOD } from '../palette.js';
import { drift, grasses, susuki } from '../plants/foliage.js';
import { natsumikan, pine } from '../plants/trees.js';
import { birds, boat, farLighthouse } from './harbour-things.js';

const HORIZON = 372;
const FLOOR = 538;

export function seaside(c: Canvas): void {
  const bare = c.sheet.style === 'shed';
  sky(c, HORIZON, 0.66, 0.3);
  islands(c, HORIZON + 2, [
    { x: 0.03, w: 0.17, height: 26, form: 'table', distance: 0.62 },
    { x: 0.24, w: 0.1, height: 18, form: 'table', distance: 0.72 },
    { x: 0.86, w: 0.2, height: 40, form: 'hump', distance: 0.6 },
  ]);
  sea(c, HORIZON, 700, 0.66);
  farLighthouse(c, HORIZON);
  bridge(c, [1260, 452], [940, HORIZON - 2], -4, 20);
  beach(c, 664);
  terrace(c);
  if (bare) atelier(c);
  else house(c);
  deck(c);
  if (!bare) natsumikan(c, 20, 560, 70, 12, false);
  boat(c, 958, 720, 1);
  grasses(c, 700, 830, 770, 52, 40);
  grasses(c, 1090, 1200, 760, 44, 26);
  if (c.sheet.season === 'autumn') susuki(c, 790, 790, 170, 6);
  pine(c, 1150, 810, 330, -0.05);
  if (bare) pine(c, 30, 580, 380, 0.1);
  if (c.sheet.season !== 'autumn') drift(c);
  birds(c, [
    [420, 180],
    [462, 166],
    [512, 190],
  ]);
}

function terrace(c: Canvas): void {
  c.clipped('M-10 560H700L742 800H-10Z', () => rubble(c, -10, 560, 760, 240, 90));
  c.polygon(
    [
      [-10, 548],
      [706, 548],
      [712, 572],
      [-10, 572],
    ],
    c.lit('#C6BDAB'),
  );
}

function house(c: Canvas): void {
  plaster(c, 40, 352, 520, 190);
  for (let i = 0; i < 4; i++) shoji(c, 64 + i * 122, 388, 112, 148, { open: i >= 2 });
  if (!c.lamplit) desk(c);
  c.rect(52, 372, 510, 10, c.lit(WOOD.mid));
  eaveShade(c, 40, 352, 520, 44);
  c.path([48, 176, 298, 420, 548].map((x) => line`M${x - 5} 352h10v192h-10z`).join(''), c.lit(WOOD.dark));
  roof(c, -30, 618, 246, 346, c.sheet.style === 'silver' ? TILE.silver : TILE.red, { inset: 60, sori: 9, ridge: 15 });
}

function desk(c: Canvas): void {
  c.rect(324, 496, 86, 6, c.lit(WOOD.pale));
  c.rect(352, 474, 34, 22, c.lit('#DCE3E3'));
  c.path('M330 502h5v34h-5zM400 502h5v34h-5z', c.lit(WOOD.warm));
}

/** A white painter's shed with one large window to the north. */
function atelier(c: Canvas): void {
  c.polygon(
    [
      [120, 542],
      [120, 340],
      [560, 270],
      [560, 542],
    ],
    c.down([0, c.lit('#FBFAF5')], [1, c.lit('#E4E2DA')]),
  );
  c.polygon(
    [
      [120, 542],
      [120, 340],
      [560, 270],
      [560, 542],
    ],
    c.tiling(16, 40, () => c.rect(0, 0, 1.2, 40, c.shade('#C9C6BC', 0.2), 'opacity=".7"')),
  );
  c.polygon(
    [
      [96, 346],
      [584, 268],
      [584, 248],
      [96, 326],
    ],
    c.shade('#6C7478', 0.15),
  );
  c.stroke('M96 326L584 248', c.lit(c.winter ? '#FFFFFF' : '#AEB6B8'), 4);
  shoji(c, 300, 372, 220, 168, { cols: 4, rows: 3, open: !c.lamplit });
  c.rect(170, 400, 76, 142, c.lit('#3B7F8F'));
  c.rect(182, 414, 52, 50, c.lamplit ? '#FBC872' : c.lit('#BFD6D8'));
  easel(c);
}

function easel(c: Canvas): void {
  c.stroke('M386 538L408 420L430 538M408 420v118', c.lit(WOOD.warm), 5);
  c.rect(376, 438, 66, 52, c.lit('#F7F4EA'));
  c.path('M376 474q16-16 32-4t34-8v28h-66z', c.lit('#4DB6C2'));
  c.circle(424, 452, 5, c.lit('#F09A2B'));
}

function deck(c: Canvas): void {
  c.rect(20, FLOOR, 640, 14, c.lit(WOOD.pale));
  c.rect(20, FLOOR + 8, 640, 6, c.shade(WOOD.mid, 0.2));
  c.stroke(line`M44 ${FLOOR + 23}H660`, c.shade(WOOD.dark, 0.2), 18, 'stroke-dasharray="8 54"');
  c.polygon(
    [
      [20, FLOOR + 14],
      [660, FLOOR + 14],
      [700, FLOOR + 34],
      [30, FLOOR + 34],
    ],
    c.light.shade,
    'opacity=".3"',
  );
  const chair = c.shape(() => c.path('M0 0l6-34h5l-4 22h22l3 12h-5l-2-7h-19l-2 7z', c.lit('#F2EFE6')));
  [588, 628].forEach((x) => c.stamp(chair, x, FLOOR));
}
