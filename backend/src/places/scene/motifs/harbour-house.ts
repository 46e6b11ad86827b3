// An inn on a quay: boats at its feet, a white lighthouse on the mole, the open sea behind.
import { line, type Canvas } from '../canvas.js';
import { pane, shoji } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { plaster, planks, rubble } from '../building/walls.js';
import { islands, ridge } from '../land/hills.js';
import { sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { TILE, WOOD } from '../palette.js';
import { drift, hedge } from '../plants/foliage.js';
import { pine } from '../plants/trees.js';
import { birds, boat, catchOfTheDay, lighthouse } from './harbour-things.js';

const HORIZON = 388;
const QUAY = 612;

export function harbourHouse(c: Canvas): void {
  sky(c, HORIZON, 0.6, 0.28);
  ridge(c, HORIZON - 10, 90, c.far(c.nature.hill, 0.6), c.sheet.seed + 4, HORIZON + 2);
  islands(c, HORIZON + 2, [
    { x: 0.6, w: 0.16, height: 22, form: 'table', distance: 0.7 },
    { x: 0.5, w: 0.08, height: 14, form: 'table', distance: 0.78 },
  ]);
  sea(c, HORIZON, 800, 0.6);
  headland(c);
  mole(c);
  lighthouse(c, 1086, 472, 250);
  quay(c);
  inn(c);
  pine(c, 40, QUAY + 6, 330, 0.16);
  catchOfTheDay(c, 560, QUAY + 8);
  boat(c, 860, 640, 1.15, '#1F6C84', true);
  boat(c, 1080, 712, 1.35, '#B9473A', true);
  birds(c, [
    [720, 170],
    [764, 152],
    [806, 186],
    [900, 230],
  ]);
  drift(c);
}

function headland(c: Canvas): void {
  c.path(
    line`M-10 ${HORIZON + 90}V${HORIZON - 70}Q160 ${HORIZON - 120} 330 ${HORIZON - 70}T470 ${HORIZON + 30}L500 ${HORIZON + 90}Z`,
    c.far(c.nature.deep, 0.25),
  );
  hedge(c, 0, 360, HORIZON - 36, 62, 44, c.nature.leaf, c.nature.deep);
}

function mole(c: Canvas): void {
  c.polygon(
    [
      [760, 486],
      [1210, 462],
      [1210, 498],
      [760, 504],
    ],
    c.lit('#CFC9BC'),
  );
  c.polygon(
    [
      [760, 504],
      [1210, 498],
      [1210, 530],
      [790, 526],
    ],
    c.shade('#9C9386', 0.25),
  );
  const block = c.shape(() => c.path('M0 0l14-16l20 4l4 18l-18 10z', c.shade('#B7B0A2', 0.12)));
  for (let i = 0; i < 14; i++) c.stamp(block, 776 + i * 31, 528 + c.random() * 6, 0.8 + c.random() * 0.4);
}

function quay(c: Canvas): void {
  c.clipped(line`M-10 ${QUAY + 40}H700L716 800H-10Z`, () => rubble(c, -10, QUAY + 30, 740, 170, 70));
  c.polygon(
    [
      [-10, QUAY],
      [690, QUAY],
      [704, QUAY + 44],
      [-10, QUAY + 44],
    ],
    c.down([0, c.lit('#DAD3C4')], [1, c.shade('#B8B0A0', 0.1)]),
  );
  const bollard = c.shape(() => c.path('M-8 0v-18q-8-10 8-12q16 2 8 12v18z', c.shade('#3E474B', 0.1)));
  [470, 672].forEach((x) => c.stamp(bollard, x, QUAY + 32));
  c.stroke(line`M680 ${QUAY + 18}Q720 ${QUAY + 60} 770 ${QUAY + 36}`, c.lit('#E9DDBE'), 3);
}

function inn(c: Canvas): void {
  const [x0, x1] = [90, 540];
  plaster(c, x0 + 20, 306, x1 - x0 - 40, 100);
  for (const x of [150, 256, 362]) shoji(c, x, 322, 92, 66, { cols: 4, rows: 3 });
  c.rect(x0 + 20, 392, x1 - x0 - 40, 7, c.lit(WOOD.mid));
  c.stroke('M130 399v-18H500v18', c.lit(WOOD.mid), 4);
  c.stroke('M140 390H494', c.lit(WOOD.mid), 16, 'stroke-dasharray="3 11"');
  eaveShade(c, x0 + 20, 306, x1 - x0 - 40, 36);
  roof(c, 60, 570, 214, 302, TILE.red, { inset: 54, sori: 10, ridge: 15 });
  planks(c, x0, 430, x1 - x0, QUAY - 430, '#7A5A42', 16);
  pane(c, 122, 470, 104, 74, { cols: 4, rows: 2, frame: '#4A3628' });
  pane(c, 410, 470, 104, 74, { cols: 4, rows: 2, frame: '#4A3628' });
  entrance(c);
  eaveShade(c, x0, 430, x1 - x0, 44);
  roof(c, 66, 566, 396, 436, TILE.red, { inset: 16, sori: 6, ridge: 0 });
}

function entrance(c: Canvas): void {
  shoji(c, 262, 462, 116, QUAY - 466, { cols: 4, rows: 4, open: !c.lamplit });
  c.path([0, 1, 2].map((k) => line`M${264 + k * 38} 458h35v58q-16 5-35 0z`).join(''), c.lit('#1F5F73'));
  c.path('M306 486l14-16l14 16zM311 486h18v16h-18z', c.lit('#F4F1E8'));
  c.rect(236, 540, 16, 40, c.lamplit ? '#FFD98C' : c.lit('#F7F2E4'), 'rx="7"');
}
