// A garden house behind the earthen walls of Hiyako: summer oranges over the tiles, shoji open to the garden.
import { line, type Canvas } from '../canvas.js';
import { shoji } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { earthenWall, planks, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { ground } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, foliage, grasses, hedge } from '../plants/foliage.js';
import { natsumikan, nearBranch, pine } from '../plants/trees.js';

export function earthenGarden(c: Canvas): void {
  sky(c, 420, 0.3, 0.28);
  ranges(c, 390, c.sheet.seed + 12);
  hedge(c, -20, 1230, 476, 86, 54, mix(c.nature.leaf, GREEN.leaf, 0.5), mix(c.nature.deep, GREEN.deep, 0.6));
  house(c);
  natsumikan(c, 880, 640, 150, 30);
  natsumikan(c, 1090, 640, 120, 22);
  natsumikan(c, 90, 640, 104, 18);
  pine(c, 250, 640, 330, 0.12);
  wall(c);
  lane(c);
  nearBranch(c, -1);
  drift(c);
}

function house(c: Canvas): void {
  plaster(c, 330, 356, 460, 260);
  for (let i = 0; i < 4; i++) shoji(c, 352 + i * 106, 400, 96, 160, { cols: 3, rows: 5, open: i === 2 });
  c.rect(336, 386, 448, 9, c.lit(WOOD.mid));
  c.path([336, 452, 558, 664, 776].map((x) => line`M${x - 5} 356h10v240h-10z`).join(''), c.lit(WOOD.dark));
  eaveShade(c, 330, 356, 460, 46);
  roof(c, 276, 844, 252, 350, TILE.silver, { inset: 56, sori: 10, ridge: 15 });
  c.rect(320, 566, 480, 12, c.lit(WOOD.pale));
}

function wall(c: Canvas): void {
  earthenWall(c, -20, 470, 540, 676, '#4A5155');
  earthenWall(c, 660, 1220, 540, 676, '#4A5155');
  gate(c);
}

/** The gate stands open: the garden path is inside. */
function gate(c: Canvas): void {
  c.polygon(
    [
      [492, 676],
      [640, 676],
      [606, 590],
      [526, 590],
    ],
    c.lit('#D8D0C0'),
  );
  for (const [x, y, r] of [
    [566, 664, 24],
    [560, 642, 19],
    [570, 624, 15],
    [564, 609, 11],
  ] as const)
    c.ellipse(x, y, r, r * 0.34, c.lit('#A79E8E'));
  foliage(c, 512, 640, 26, 24);
  foliage(c, 624, 638, 28, 26);
  for (const x of [472, 642]) c.rect(x, 504, 20, 172, c.lit(WOOD.dark));
  planks(c, 492, 530, 30, 146, WOOD.mid, 9);
  planks(c, 612, 530, 30, 146, WOOD.mid, 9);
  c.rect(462, 508, 210, 12, c.lit(WOOD.dark));
  roof(c, 436, 698, 462, 502, '#4A5155', { inset: 22, sori: 7, ridge: 10 });
}

function lane(c: Canvas): void {
  ground(c, 674, '#DDD2BD', '#B9AC93');
  c.rect(0, 676, 1200, 26, c.light.shade, 'opacity=".2"');
  c.stroke('M0 716H1200', c.lit('#9BB5B4'), 16, 'opacity=".55"');
  c.stroke('M0 707H1200M0 726H1200', c.shade('#8E877B', 0.1), 4);
  grasses(c, 0, 460, 678, 18, 24);
  grasses(c, 680, 1200, 678, 18, 24);
}
