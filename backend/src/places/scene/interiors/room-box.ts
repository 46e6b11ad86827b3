// The empty room every interior starts from: ceiling boards, back wall, two side walls, floor boards running to one point.
import { line, type Canvas } from '../canvas.js';
import { mix } from '../colour.js';
import { PLASTER, WOOD } from '../palette.js';

export interface RoomLook {
  /** Height of the back wall's lower edge. */
  floorLine?: number;
  ceiling?: string;
  wall?: string;
  floor?: string;
  /** Wainscot of upright boards under the windows; 0 for none. */
  wainscot?: number;
}

/** The back wall's box; side walls reach from it to the picture's edge. */
export const BACK = { x0: 190, x1: 1010, y0: 120 };

export function roomBox(
  c: Canvas,
  { floorLine = 500, ceiling = '#C8A57C', wall = '#F6F1E4', floor = '#C79A6C', wainscot = 96 }: RoomLook = {},
): void {
  const { x0, x1, y0 } = BACK;
  const corner = floorLine + 190;
  c.rect(0, 0, 1200, 800, c.lit(wall));
  c.polygon(
    [
      [0, 0],
      [1200, 0],
      [x1, y0],
      [x0, y0],
    ],
    c.shade(ceiling, 0.16),
  );
  c.stroke(
    Array.from({ length: 15 }, (_, i) => line`M${(i * 1200) / 14} 0L${x0 + (i * 820) / 14} ${y0}`).join(''),
    c.shade(mix(ceiling, '#3A2A20', 0.5), 0.3),
    1.6,
    'opacity=".55"',
  );
  c.polygon(
    [
      [0, 0],
      [x0, y0],
      [x0, floorLine],
      [0, corner],
    ],
    c.shade(mix(wall, PLASTER.low, 0.5), 0.14),
  );
  c.polygon(
    [
      [1200, 0],
      [x1, y0],
      [x1, floorLine],
      [1200, corner],
    ],
    c.shade(mix(wall, PLASTER.low, 0.5), 0.05),
  );
  c.rect(x0, y0, x1 - x0, floorLine - y0, c.down([0, c.lit(wall)], [1, c.lit(mix(wall, PLASTER.low, 0.5))]));
  if (wainscot) wainscots(c, floorLine, corner, wainscot);
  c.rect(x0, y0 - 8, x1 - x0, 12, c.lit('#6B4C37'));
  c.polygon(
    [
      [0, corner],
      [x0, floorLine],
      [x1, floorLine],
      [1200, corner],
      [1200, 800],
      [0, 800],
    ],
    c.down([0, c.lit(floor)], [1, c.shade(mix(floor, '#8A6040', 0.35), 0.16)]),
  );
  const runs = Array.from({ length: 49 }, (_, i) => x0 + ((i - 14) * 820) / 20).map(
    (x) => line`M${x} ${floorLine}L${600 + (x - 600) * 1.95} 800`,
  );
  c.stroke(runs.join(''), c.shade(mix(floor, '#3A2A20', 0.5), 0.2), 1.4, 'opacity=".42"');
}

function wainscots(c: Canvas, floorLine: number, corner: number, high: number): void {
  const { x0, x1 } = BACK;
  const top = floorLine - high;
  c.rect(x0, top, x1 - x0, high, c.lit(WOOD.warm));
  c.rect(
    x0,
    top,
    x1 - x0,
    high,
    c.tiling(20, 40, () => c.rect(0, 0, 1.6, 40, c.shade(WOOD.mid, 0.25), 'opacity=".6"')),
  );
  c.rect(x0, top - 6, x1 - x0, 9, c.lit('#6B4C37'));
  c.polygon(
    [
      [0, corner - high * 1.35],
      [x0, top],
      [x0, floorLine],
      [0, corner],
    ],
    c.shade(WOOD.warm, 0.2),
  );
  c.polygon(
    [
      [1200, corner - high * 1.35],
      [x1, top],
      [x1, floorLine],
      [1200, corner],
    ],
    c.shade(WOOD.warm, 0.1),
  );
}

/** Pendant lamps; they throw light at dusk and at night. */
export function lamps(c: Canvas, places: readonly (readonly [number, number])[], size = 1): void {
  const one = c.shape(() => {
    if (c.lamplit) c.circle(0, 4, 120, c.glow('#FFE3A4', 0.6));
    c.path('M-34 0q6-30 34-32q28 2 34 32z', c.lit('#FBF9F2'));
    c.ellipse(0, 0, 34, 6, c.lamplit ? '#FFEFC2' : c.lit('#E6E0D0'));
  });
  for (const [x, y] of places) {
    c.stroke(line`M${x} 0V${y - 28 * size}`, c.lit('#3A2A20'), 2.6);
    c.stamp(one, x, y, size);
  }
}

/** Daylight that a window lays on the floor. */
export function floorLight(c: Canvas, x0: number, x1: number, y0: number, y1: number): void {
  if (c.lamplit) return;
  const lean = (x: number): number => 600 + (x - 600) * 1.5 - 70;
  c.polygon(
    [
      [x0, y0],
      [x1, y0],
      [lean(x1), y1],
      [lean(x0), y1],
    ],
    '#FFF6DC',
    'opacity=".36"',
  );
}
