// Rooms to work in: a meeting room, a row of booths, a counter of desks before a window, a studio.
import { line, type Canvas } from '../canvas.js';
import { halo } from '../building/openings.js';
import { MIKAN, WOOD } from '../palette.js';
import { cup, laptop, longDesk, pottedPlant, screen, wallScreen, workChair } from './furniture.js';
import { floorLight, lamps, roomBox } from './room-box.js';
import { windowWithView, type View } from './views.js';

const viewOf = (c: Canvas): View => (c.sheet.style === 'sea' ? 'sea' : c.sheet.style === 'fields' ? 'fields' : 'yard');

export function meetingRoom(c: Canvas): void {
  roomBox(c, { wall: '#F3EEE2', wainscot: 84 });
  windowWithView(c, 236, 156, 300, 220, viewOf(c));
  wallScreen(c, 620, 168, 330, 196);
  floorLight(c, 260, 520, 520, 700);
  const chair = workChair(c);
  for (const x of [330, 470, 610, 750, 870]) c.stamp(chair, x, 548, 0.82);
  c.ellipse(600, 712, 420, 26, c.light.shade, 'opacity=".25"');
  c.path('M480 600h26l-10 112h-26zM704 600h26l10 112h-26z', c.shade(WOOD.mid, 0.15));
  c.path('M250 556Q600 516 950 556L1010 620Q600 668 190 620Z', c.lit('#D3AA7C'));
  c.path('M190 620Q600 668 1010 620V636Q600 686 190 636Z', c.lit('#9A724E'));
  const [machine, tea] = [laptop(c), cup(c)];
  for (const [x, y] of [
    [360, 596],
    [560, 604],
    [820, 598],
  ] as const)
    c.stamp(machine, x, y, 1.2);
  for (const [x, y] of [
    [450, 606],
    [690, 610],
    [900, 604],
  ] as const)
    c.stamp(tea, x, y, 1.2);
  for (const x of [300, 480, 720, 900]) c.stamp(chair, x, 778, 1.3);
  lamps(
    c,
    [
      [430, 150],
      [770, 150],
    ],
    1.15,
  );
}

export function boothRow(c: Canvas): void {
  roomBox(c, { wall: '#EFEAE0', floor: '#BFA27E', wainscot: 0 });
  for (let i = 0; i < 3; i++) booth(c, 214 + i * 262, i);
  pottedPlant(c, 120, 690, 130);
  const seat = c.shape(() => c.path('M-56 0q0-40 56-40t56 40v30h-112z', c.lit('#1E6479')));
  c.stamp(seat, 1060, 690, 1.1);
  c.rect(1000, 724, 124, 12, c.shade(WOOD.mid, 0.1));
  lamps(
    c,
    [
      [340, 90],
      [600, 84],
      [860, 90],
    ],
    0.8,
  );
}

/** A soundproof booth with a glass door; a lamp over the door tells that someone is inside. */
function booth(c: Canvas, x: number, i: number): void {
  c.rect(x - 8, 168, 252, 384, c.light.shade, 'opacity=".16" rx="14"');
  c.rect(x, 160, 236, 386, c.lit(i === 1 ? '#85492F' : '#3F5F6B'), 'rx="12"');
  c.rect(
    x + 24,
    196,
    188,
    340,
    c.lamplit ? c.down([0, '#FFF0CC'], [1, '#E9B870']) : c.down([0, c.lit('#F3EDE0')], [1, c.shade('#C9B89E', 0.1)]),
    'rx="6"',
  );
  c.rect(
    x + 24,
    196,
    188,
    200,
    c.tiling(18, 18, () => c.path('M9 0l9 9l-9 9l-9-9z', c.shade('#8A7A66', 0.1), 'opacity=".22"')),
  );
  c.rect(x + 40, 410, 156, 10, c.lit('#D3AA7C'));
  c.stamp(screen(c), x + 118, 408, 0.7);
  c.path(line`M${x + 96} 470h44v12h-44zM${x + 114} 482h8v50h-8z`, c.shade(WOOD.dark, 0.1));
  c.rect(x + 24, 196, 188, 340, '#FFFFFF', 'rx="6" opacity=".12"');
  c.polygon(
    [
      [x + 60, 200],
      [x + 110, 200],
      [x + 60, 420],
      [x + 30, 420],
    ],
    '#FFFFFF',
    'opacity=".22"',
  );
  c.rect(x + 196, 350, 7, 60, c.lit('#E0D8C8'), 'rx="3"');
  c.circle(x + 118, 178, 7, c.lit(i === 1 ? MIKAN : '#9AD3AF'));
  halo(c, x + 118, 380, 150, 200, 0.25);
}

/** One's own desk before a wide window. */
export function deskWindow(c: Canvas): void {
  roomBox(c, { wall: '#F4EFE3', wainscot: 0 });
  windowWithView(c, 240, 140, 720, 290, viewOf(c), { cols: 6, rows: 3 });
  floorLight(c, 300, 900, 560, 760);
  c.rect(190, 500, 820, 12, c.light.shade, 'opacity=".2"');
  for (const x of [214, 596, 978]) c.rect(x, 492, 14, 120, c.shade(WOOD.mid, 0.15));
  c.polygon(
    [
      [190, 470],
      [1010, 470],
      [1040, 496],
      [160, 496],
    ],
    c.lit('#D3AA7C'),
  );
  c.rect(160, 496, 880, 12, c.lit('#9A724E'));
  const machine = screen(c);
  for (const x of [330, 600, 870]) c.stamp(machine, x, 476, 0.92);
  const tea = cup(c, true);
  for (const x of [430, 700]) c.stamp(tea, x, 490, 1.4);
  c.dots(
    [
      [500, 482],
      [516, 482],
      [508, 471],
    ],
    17,
    c.lit(MIKAN),
  );
  const chair = workChair(c, c.sheet.style === 'sea' ? '#2F7A8C' : '#6B5140');
  for (const x of [330, 600, 870]) c.stamp(chair, x, 690, 1.7);
  pottedPlant(c, 96, 710, 150);
  lamps(
    c,
    [
      [330, 116],
      [600, 108],
      [870, 116],
    ],
    0.9,
  );
}

/** A long shared counter in an old earth-floored room or a loft. */
export function lounge(c: Canvas): void {
  roomBox(c, { wall: '#EFE6D4', ceiling: '#8A6547', floor: '#B7A287', wainscot: 0 });
  for (const [y, inset] of [
    [22, 34],
    [66, 104],
    [100, 158],
  ] as const)
    c.rect(inset, y, 1200 - inset * 2, 15, c.lit('#4A3628'));
  c.path('M236 124h20v376h-20zM944 124h20v376h-20z', c.lit('#4A3628'));
  windowWithView(c, 290, 170, 270, 210, viewOf(c), { frame: '#5B412F' });
  windowWithView(c, 640, 170, 270, 210, viewOf(c), { frame: '#5B412F' });
  floorLight(c, 310, 540, 520, 700);
  longDesk(c, 250, 486, 330, 0.85);
  longDesk(c, 620, 486, 330, 0.85);
  longDesk(c, 220, 612, 760, 1.2, 5);
  pottedPlant(c, 1090, 700, 140);
  lamps(c, [
    [400, 150],
    [600, 140],
    [800, 150],
  ]);
}

/** A studio for pictures and talks: paper backdrop, two soft lights, a camera. */
export function studio(c: Canvas): void {
  roomBox(c, { wall: '#DAD8D2', ceiling: '#7E8D92', floor: '#B3AFA6', wainscot: 0 });
  c.path('M380 120H820V520Q820 610 900 700H300Q380 610 380 520Z', c.down([0, c.lit('#F6F3EA')], [1, c.lit('#E2DCCB')]));
  c.rect(362, 112, 476, 18, c.shade('#5E5A52', 0.1), 'rx="9"');
  const light = c.shape(() => {
    c.circle(0, 40, 130, c.glow('#FFF3D2', 0.55));
    c.path('M-50-30h100l26 90h-152z', c.lit('#FFFBEF'), `stroke="${c.shade('#2B2F33', 0.1)}" stroke-width="7"`);
    c.stroke('M0 62V330M0 310l-50 44M0 310l50 44', c.shade('#2B2F33', 0.1), 7, 'stroke-linecap="round"');
  });
  c.stamp(light, 250, 300, 1);
  c.stamp(light, 950, 300, 1);
  c.path('M548 560h104v10h-104zM558 570h8v74h-8zM634 570h8v74h-8z', c.lit(WOOD.pale));
  c.stamp(screen(c), 600, 560, 0.6);
  c.stroke('M600 706V640M600 700l-66 96M600 700l66 96M600 700v100', c.shade('#2B2F33', 0.1), 8, 'stroke-linecap="round"');
  c.rect(560, 604, 80, 54, c.shade('#2B2F33', 0.05), 'rx="8"');
  c.circle(600, 632, 18, c.lit('#56707C'), `stroke="${c.shade('#15181A', 0.1)}" stroke-width="6"`);
  wallScreen(c, 880, 150, 110, 76);
  lamps(
    c,
    [
      [470, 92],
      [730, 92],
    ],
    0.7,
  );
}
