// What belongs to a harbour: boats, gulls, lighthouses, crates and floats.
import { line, type Canvas, type Point } from '../canvas.js';
import { mix } from '../colour.js';
import { WOOD } from '../palette.js';

/** Light thrown from right to left, lost in the distance. */
const beam = (c: Canvas): string => c.across([0, '#FFF0C0', 0], [1, '#FFF0C0', 0.34]);

/** A small fishing boat around x, y (its keel), 220 wide at size 1. */
export function boat(c: Canvas, x: number, y: number, size: number, paint = '#1F6C84', afloat = false): void {
  const one = c.shape(() => {
    if (!afloat) c.ellipse(4, 28, 104, 9, c.light.shade, 'opacity=".28"');
    c.path('M-108-18Q2 6 108-24L88 18Q2 36-80 18Z', c.lit('#F6F4EC'));
    c.path('M-100-4Q2 18 102-10L96 2Q8 28-92 6Z', c.lit(paint));
    c.path('M-108-18Q2 6 108-24L104-17Q2 12-104-11Z', c.shade(WOOD.warm, 0.1));
    if (afloat) c.path('M-30-14v-34h48l8 32zM-20-48v-34h4v34z', c.lit('#E9E6DC'));
    if (afloat) c.rect(-20, -40, 26, 14, c.lamplit ? '#FBC872' : c.lit('#56707C'));
  });
  c.stamp(one, x, y, size);
  if (afloat) c.ellipse(x, y + 20 * size, 110 * size, 8 * size, c.light.sea[2], 'opacity=".5"');
}

export function birds(c: Canvas, places: readonly Point[]): void {
  if (c.sheet.time === 'night') return;
  c.stroke(places.map(([x, y]) => line`M${x} ${y}q9-9 16 0q8-9 17-1`).join(''), c.lit('#FFFFFF'), 2.6, 'stroke-linecap="round"');
}

/** Tsunoshima on the horizon, its lighthouse turning at night. */
export function farLighthouse(c: Canvas, y: number): void {
  c.path(
    line`M640 ${y + 6}Q700 ${y - 26} 790 ${y - 30}T960 ${y - 34}T1120 ${y - 8}L1150 ${y + 6}Z`,
    c.far(mix(c.nature.hill, c.nature.deep, 0.4), 0.3),
  );
  c.path(line`M640 ${y + 6}q60-8 240-6t270 6z`, c.far('#E9DDBE', 0.2));
  c.rect(726, y - 62, 9, 36, c.far('#F1EFE6', 0.1));
  c.rect(724, y - 66, 13, 5, c.far('#B9BDB8', 0.1));
  c.rect(727, y - 73, 7, 8, c.lamplit ? '#FFE9A8' : c.far('#7E8D92', 0.1));
  if (c.lamplit)
    c.polygon(
      [
        [730, y - 70],
        [330, y - 128],
        [330, y - 96],
      ],
      beam(c),
    );
}

/** A white lighthouse standing near, `high` tall. */
export function lighthouse(c: Canvas, x: number, foot: number, high: number): void {
  const w = high * 0.11;
  const face = c.across([0, c.lit('#FFFFFF')], [0.55, c.lit('#F3F0E6')], [1, c.shade('#D9D5C8', 0.3)]);
  c.path(line`M${x - w} ${foot}L${x - w * 0.62} ${foot - high * 0.78}H${x + w * 0.62}L${x + w} ${foot}Z`, face);
  c.rect(x - w * 0.62, foot - high * 0.36, w * 1.24, high * 0.1, c.lit('#B9473A'), 'opacity=".9"');
  c.rect(x - w * 0.95, foot - high * 0.8, w * 1.9, high * 0.03, c.shade('#8E9698', 0.1));
  c.rect(
    x - w * 0.46,
    foot - high * 0.91,
    w * 0.92,
    high * 0.11,
    c.lamplit ? '#FFE9A8' : c.lit('#9DB4B9'),
    `stroke="${c.lit('#5D686C')}" stroke-width="2.5"`,
  );
  c.path(
    line`M${x - w * 0.6} ${foot - high * 0.91}Q${x} ${foot - high * 1.02} ${x + w * 0.6} ${foot - high * 0.91}Z`,
    c.shade('#5D686C', 0.1),
  );
  c.rect(x - w * 0.2, foot - high * 0.12, w * 0.4, high * 0.12, c.shade('#5B6B70', 0.2), 'rx="4"');
  if (!c.lamplit) return;
  c.circle(x, foot - high * 0.86, high * 0.3, c.glow('#FFE9A8', 0.7));
  c.polygon(
    [
      [x, foot - high * 0.88],
      [x - 700, foot - high * 1.1],
      [x - 700, foot - high * 0.88],
    ],
    beam(c),
  );
}

/** Fish crates and glass floats on a quay. */
export function catchOfTheDay(c: Canvas, x: number, y: number): void {
  const crate = c.shape(() => {
    c.rect(0, -26, 58, 26, c.lit('#4E9AAE'));
    c.stroke('M4-18H54M4-9H54', c.shade('#2F6E80', 0.1), 2.4);
  });
  for (const [dx, dy] of [
    [0, 0],
    [62, 0],
    [124, 0],
    [28, -28],
    [90, -28],
  ] as const)
    c.stamp(crate, x + dx, y + dy);
  c.dots(
    [
      [x + 206, y - 10],
      [x + 230, y - 12],
      [x + 218, y - 28],
    ],
    24,
    c.lit('#E98A3A'),
  );
  c.dots(
    [
      [x + 200, y - 15],
      [x + 224, y - 17],
      [x + 212, y - 33],
    ],
    6,
    c.lit('#FFE0A0'),
    'opacity=".8"',
  );
}
