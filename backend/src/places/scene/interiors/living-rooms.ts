// Rooms to live in for a few days: a room with beds, a kitchen, a bath of hinoki wood.
import { line, type Canvas } from '../canvas.js';
import { halo, shoji } from '../building/openings.js';
import { MIKAN, WOOD } from '../palette.js';
import { cup, laptop, pottedPlant } from './furniture.js';
import { floorLight, lamps, roomBox } from './room-box.js';
import { windowWithView, type View } from './views.js';

const viewOf = (c: Canvas): View => (c.sheet.style === 'fields' ? 'fields' : c.sheet.style === 'yard' ? 'yard' : 'sea');

export function bedroom(c: Canvas): void {
  roomBox(c, { wall: '#F5F0E4', wainscot: 0 });
  windowWithView(c, 440, 150, 320, 210, viewOf(c));
  floorLight(c, 460, 740, 520, 720);
  for (const x of [214, 900]) shoji(c, x, 150, 88, 300, { cols: 3, rows: 7 });
  bed(c, 150);
  bed(c, 690);
  c.path('M536 480h128v12h-128zM544 492h10v76h-10zM646 492h10v76h-10z', c.lit(WOOD.warm));
  c.stamp(laptop(c), 590, 476, 1);
  c.stamp(cup(c), 638, 480, 1);
  lamps(c, [[600, 140]]);
}

function bed(c: Canvas, x: number): void {
  c.polygon(
    [
      [x + 40, 520],
      [x + 320, 520],
      [x + 368, 740],
      [x, 740],
    ],
    c.light.shade,
    'opacity=".2"',
  );
  c.rect(x + 60, 428, 250, 96, c.lit(WOOD.warm), 'rx="8"');
  c.polygon(
    [
      [x + 58, 486],
      [x + 312, 486],
      [x + 356, 690],
      [x + 12, 690],
    ],
    c.down([0, c.lit('#FFFFFF')], [1, c.lit('#E9E5DA')]),
  );
  c.rect(x + 12, 690, 344, 36, c.lit('#D8D0C0'), 'rx="4"');
  c.rect(x + 18, 726, 332, 12, c.shade(WOOD.mid, 0.1));
  c.rect(x + 96, 474, 178, 46, c.lit('#FBFAF5'), 'rx="20"');
  c.stroke(line`M${x + 112} 510q74 14 146 0`, c.shade('#C9C3B4', 0.1), 2.4);
  c.polygon(
    [
      [x + 40, 566],
      [x + 330, 566],
      [x + 352, 672],
      [x + 16, 672],
    ],
    c.lit('#2F7A8C'),
  );
  c.polygon(
    [
      [x + 40, 566],
      [x + 330, 566],
      [x + 333, 580],
      [x + 37, 580],
    ],
    c.lit('#8FC3CC'),
  );
}

export function kitchen(c: Canvas): void {
  roomBox(c, { wall: '#F4EFE4', wainscot: 0 });
  windowWithView(c, 430, 160, 340, 180, viewOf(c), { cols: 4, rows: 2 });
  const tile = c.tiling(34, 34, () => c.rect(1.5, 1.5, 31, 31, c.lit('#E7EEEA')));
  c.rect(214, 356, 772, 70, c.lit('#C9D3CE'));
  c.rect(214, 356, 772, 70, tile);
  for (const x of [214, 800]) {
    c.rect(x, 150, 186, 120, c.lit(WOOD.pale));
    c.stroke(line`M${x + 93} 150v120M${x + 82} 210v24M${x + 104} 210v24`, c.shade(WOOD.mid, 0.1), 3);
  }
  counter(c);
  table(c);
  pottedPlant(c, 1096, 700, 120);
  lamps(
    c,
    [
      [440, 150],
      [760, 150],
    ],
    0.9,
  );
}

function counter(c: Canvas): void {
  c.rect(204, 426, 792, 14, c.lit('#EDE6D8'));
  c.rect(210, 440, 780, 92, c.lit('#B98A5F'));
  c.stroke('M340 440v92M470 440v92M600 440v92M730 440v92M860 440v92', c.shade(WOOD.mid, 0.1), 2.6);
  c.path('M560 426v-12h80v12z', c.shade('#AEB6B8', 0.1));
  c.stroke('M600 414v-34q0-14 16-14t16 14', c.lit('#C6CDCC'), 6);
  c.path('M268 426v-34h70v34zM258 404h10M338 404h10', c.lit('#B9473A'));
  c.stroke('M258 406h90', c.lit('#B9473A'), 6);
  c.path('M288 392q15-14 30 0z', c.lit('#8E2F28'));
  c.dots(
    [
      [812, 414],
      [834, 414],
      [856, 414],
      [823, 396],
      [845, 396],
    ],
    24,
    c.lit(MIKAN),
  );
}

function table(c: Canvas): void {
  c.ellipse(600, 748, 330, 20, c.light.shade, 'opacity=".25"');
  c.path('M330 640h18v110h-18zM852 640h18v110h-18z', c.shade(WOOD.mid, 0.15));
  c.polygon(
    [
      [320, 596],
      [880, 596],
      [930, 634],
      [270, 634],
    ],
    c.lit('#D3AA7C'),
  );
  c.rect(270, 634, 660, 14, c.lit('#9A724E'));
  const tea = cup(c, true);
  for (const x of [430, 560, 690]) c.stamp(tea, x, 620, 1.8);
  c.ellipse(800, 614, 50, 12, c.lit('#F4F1E8'));
  c.path('M774 610q26-34 52 0z', c.lit('#8DB366'));
}

/** A bath of hinoki, full, with summer oranges floating in it. */
export function bath(c: Canvas): void {
  roomBox(c, { wall: '#E9DFCB', ceiling: '#C9A67D', floor: '#8E9A9B', wainscot: 120 });
  windowWithView(c, 300, 150, 600, 190, viewOf(c), { cols: 6, rows: 2, frame: '#8A6547' });
  c.polygon(
    [
      [200, 540],
      [1000, 540],
      [1080, 760],
      [120, 760],
    ],
    c.light.shade,
    'opacity=".22"',
  );
  c.polygon(
    [
      [230, 470],
      [970, 470],
      [1020, 560],
      [180, 560],
    ],
    c.lit('#E3C394'),
  );
  c.polygon(
    [
      [268, 482],
      [932, 482],
      [968, 548],
      [232, 548],
    ],
    c.down([0, c.light.sea[0]], [1, c.lit('#6FC0C4')]),
  );
  c.rect(180, 560, 840, 170, c.down([0, c.lit('#D2AC78')], [1, c.shade('#B58A58', 0.12)]));
  c.stroke('M180 602H1020M180 644H1020M180 686H1020', c.shade('#8A6240', 0.1), 3, 'opacity=".7"');
  c.stroke('M300 506q60-8 120 0M520 528q70-8 150 0M740 500q50-6 110 0', '#FFFFFF', 4, 'stroke-linecap="round" opacity=".7"');
  c.dots(
    [
      [420, 522],
      [500, 510],
      [640, 520],
      [770, 528],
      [560, 534],
    ],
    30,
    c.lit(MIKAN),
  );
  c.dots(
    [
      [415, 516],
      [495, 504],
      [635, 514],
      [765, 522],
      [555, 528],
    ],
    8,
    c.lit('#FFE0A0'),
    'opacity=".8"',
  );
  c.stroke(
    'M380 470q-22-30 4-60t0-60M600 460q-22-30 4-60t0-56M820 470q-22-30 4-60t0-60',
    '#FFFFFF',
    12,
    'stroke-linecap="round" opacity=".28"',
  );
  c.path('M1040 640h76l-10 66h-56z', c.lit('#D3AA7C'));
  c.stroke('M1043 662h70', c.shade(WOOD.mid, 0.1), 4);
  halo(c, 600, 300, 420, 220, 0.2);
}
