// An assembly hall or a gymnasium: a stage with a curtain, a high ceiling, rows of chairs, tall windows at both sides.
import { line, type Canvas } from '../canvas.js';
import { pane } from '../building/openings.js';
import { WOOD } from '../palette.js';
import { lamps, roomBox } from './room-box.js';

export function hall(c: Canvas): void {
  const gym = c.sheet.style === 'gym';
  roomBox(c, { floorLine: 470, floor: gym ? '#D9A768' : '#B98A5E', wainscot: 70 });
  beams(c);
  stage(c);
  sideWindows(c);
  if (gym) court(c);
  else chairs(c);
  lamps(
    c,
    [
      [340, 150],
      [600, 136],
      [860, 150],
    ],
    1.1,
  );
}

function beams(c: Canvas): void {
  for (const [y, inset] of [
    [34, 54],
    [72, 114],
    [104, 164],
  ] as const)
    c.rect(inset, y, 1200 - inset * 2, 9, c.lit('#6B4C37'));
  c.stroke('M400 128L600 40L800 128M500 84V128M600 40V128M700 84V128', c.lit('#7A573E'), 8);
}

function stage(c: Canvas): void {
  c.path('M330 470V230Q330 170 420 166H780Q870 170 870 230V470Z', c.shade('#4A3628', 0.1));
  c.rect(354, 200, 492, 230, c.lit('#E9DFCB'));
  const fold = c.tiling(24, 60, () => c.rect(0, 0, 10, 60, c.light.shade, 'opacity=".28"'));
  for (const d of [
    'M344 186H470Q462 330 400 430H344Z',
    'M856 186H730Q738 330 800 430H856Z',
    'M344 182H856V222Q780 252 728 224Q664 256 600 226Q536 256 472 224Q420 252 344 222Z',
  ]) {
    c.path(d, c.lit('#9B3A43'));
    c.path(d, fold);
  }
  c.rect(318, 424, 564, 50, c.lit(WOOD.warm));
  c.rect(318, 420, 564, 9, c.lit('#D3AA7C'));
  c.path('M572 420l6-66h44l6 66z', c.lit(WOOD.mid));
  c.rect(566, 346, 68, 10, c.lit(WOOD.pale));
}

function sideWindows(c: Canvas): void {
  pane(c, 214, 176, 46, 170, { rows: 5 });
  pane(c, 272, 176, 46, 170, { rows: 5 });
  pane(c, 882, 176, 46, 170, { rows: 5 });
  pane(c, 940, 176, 46, 170, { rows: 5 });
  const view = c.lamplit ? c.down([0, c.light.sky[1]], [1, c.light.sky[3]]) : c.down([0, c.lit('#DFF0F2')], [1, c.far(c.nature.leaf, 0.4)]);
  for (const [a, b] of [
    [20, 90],
    [108, 168],
  ] as const) {
    const top = (x: number): number => 110 + x * 0.42;
    const low = (x: number): number => 430 - x * 0.4;
    for (const at of [(x: number): number => x, (x: number): number => 1200 - x]) {
      c.polygon(
        [
          [at(a), top(a)],
          [at(b), top(b)],
          [at(b), low(b)],
          [at(a), low(a)],
        ],
        view,
        `stroke="${c.lit('#F4F0E6')}" stroke-width="6"`,
      );
      c.stroke(line`M${at((a + b) / 2)} ${top((a + b) / 2)}V${low((a + b) / 2)}`, c.lit('#F4F0E6'), 4);
    }
  }
}

function chairs(c: Canvas): void {
  const chair = c.shape(() => {
    c.path('M-20-4h6v30h-6zM14-4h6v30h-6z', c.shade(WOOD.dark, 0.1));
    c.rect(-22, -10, 44, 9, c.lit('#B07E55'), 'rx="3"');
    c.rect(-20, -44, 40, 28, c.lit('#8A6547'), 'rx="5"');
  });
  for (let row = 0; row < 4; row++) {
    const [y, k] = [524 + row * 66 + row * row * 6, 0.8 + row * 0.2];
    for (let i = 0; i < 10; i++) {
      const x = 600 + (i - 4.5) * 66 * k * 1.16 + (i < 5 ? -26 : 26) * k;
      c.stamp(chair, x, y, k);
    }
  }
}

function court(c: Canvas): void {
  c.stroke('M250 520H950L1160 770H40ZM600 520V770', c.lit('#FBFAF5'), 5, 'opacity=".8"');
  c.ellipse(600, 640, 150, 44, 'none', `stroke="${c.lit('#FBFAF5')}" stroke-width="5" opacity=".8"`);
  c.circle(820, 720, 24, c.lit('#D9741A'));
  c.stroke('M796 720h48M820 696v48M803 703q17 17 0 34M837 703q-17 17 0 34', c.shade('#7A3D12', 0.1), 2.4);
}
