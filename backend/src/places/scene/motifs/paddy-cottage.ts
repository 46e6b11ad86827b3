// A detached cottage among rice fields at Takibe: a red roof, a bath chimney, water before it, fireflies on early summer nights.
import { line, type Canvas, type Point } from '../canvas.js';
import { pane, shoji } from '../building/openings.js';
import { eaveShade, roof } from '../building/roof.js';
import { planks, plaster } from '../building/walls.js';
import { mix } from '../colour.js';
import { meadow } from '../land/ground.js';
import { ranges } from '../land/hills.js';
import { sky } from '../land/sky.js';
import { GREEN, TILE, WOOD } from '../palette.js';
import { drift, grasses, hedge, susuki } from '../plants/foliage.js';
import { broadleaf, natsumikan } from '../plants/trees.js';

const FLOOR = 552;

export function paddyCottage(c: Canvas): void {
  sky(c, 410, 0.76, 0.28);
  ranges(c, 400, c.sheet.seed + 4, 600);
  hedge(c, -20, 1230, 486, 84, 50, mix(c.nature.leaf, GREEN.leaf, 0.4), mix(c.nature.deep, GREEN.deep, 0.5));
  meadow(c, FLOOR - 14);
  bathhouse(c);
  cottage(c);
  broadleaf(c, 1040, 590, 330);
  natsumikan(c, 150, 580, 84, 14);
  fields(c);
  if (c.sheet.season === 'autumn') susuki(c, 80, 790, 170, 6);
  if (c.lamplit && c.sheet.season === 'summer') fireflies(c);
  drift(c);
}

function cottage(c: Canvas): void {
  plaster(c, 260, 376, 440, FLOOR - 376);
  for (let i = 0; i < 4; i++) shoji(c, 284 + i * 98, 412, 88, FLOOR - 424, { cols: 3, rows: 5, open: i === 1 });
  c.rect(266, 398, 428, 9, c.lit(WOOD.mid));
  c.path([266, 376, 474, 572, 692].map((x) => line`M${x - 5} 376h10v${FLOOR - 376}h-10z`).join(''), c.lit(WOOD.dark));
  eaveShade(c, 260, 376, 440, 44);
  roof(c, 206, 754, 270, 370, c.sheet.style === 'silver' ? TILE.silver : TILE.red, { inset: 56, sori: 10, ridge: 15 });
  c.rect(248, FLOOR - 14, 464, 12, c.lit(WOOD.pale));
  c.stroke(line`M258 ${FLOOR + 6}H706`, c.shade(WOOD.dark, 0.2), 16, 'stroke-dasharray="8 66"');
}

function bathhouse(c: Canvas): void {
  planks(c, 730, 438, 150, FLOOR - 438, '#7A5A42', 13);
  pane(c, 764, 462, 64, 40, { cols: 3, rows: 1, frame: '#4A3628' });
  c.rect(842, 352, 16, 70, c.shade('#6E7476', 0.2));
  c.rect(836, 346, 28, 9, c.shade('#4E5558', 0.2));
  c.stroke('M850 340q-12-20 2-36t0-38q-10-18 4-34', c.light.cloud, 9, 'stroke-linecap="round" opacity=".55"');
  roof(c, 712, 900, 382, 434, TILE.silver, { inset: 22, sori: 5, ridge: 10 });
}

function fields(c: Canvas): void {
  const wet = c.sheet.season === 'spring';
  const crop = { spring: c.light.sea[1], summer: c.lit('#83B95A'), autumn: c.lit('#DDBB63'), winter: c.lit('#F0F4F5') }[c.sheet.season];
  const [edge, row] = [c.winter ? c.lit('#D5DCE0') : c.shade('#7E9B58', 0.1), c.shade(c.winter ? '#C2CCD2' : c.nature.deep, 0.1)];
  c.path('M-10 604H1210V800H-10Z', edge);
  for (const d of ['M-10 616H560L520 676H-10Z', 'M584 616H1210V676H548Z', 'M-10 696H508L440 800H-10Z', 'M536 696H1210V800H468Z']) {
    c.path(d, wet ? c.down([0, c.light.sea[0]], [1, crop]) : crop);
    c.clipped(d, () => {
      for (let y = 626; y < 800; y += y < 690 ? 13 : 20)
        c.stroke(
          line`M-10 ${y}H1210`,
          wet ? c.lit('#7FB35A') : row,
          y < 690 ? 3 : 5,
          `stroke-dasharray="${wet ? '3 15' : '26 5'}" opacity="${wet ? '.9' : '.35'}"`,
        );
    });
  }
  grasses(c, 0, 1200, 612, 16, 40);
  grasses(c, 0, 1200, 692, 22, 50);
}

function fireflies(c: Canvas): void {
  const lights: Point[] = Array.from({ length: 26 }, () => [60 + c.random() * 1100, 470 + c.random() * 270]);
  c.dots(lights, 16, '#E9F59A', 'opacity=".22"');
  c.dots(lights, 5, '#F4FBC0');
}
