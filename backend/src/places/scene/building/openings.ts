// Windows, lattices and paper screens; lamps behind them at dusk and at night. Equal windows are drawn once and stamped.
import { line, type Canvas, type Stop } from '../canvas.js';
import { mix } from '../colour.js';
import { WINDOW_LIGHT, WOOD } from '../palette.js';

export interface WindowLook {
  cols?: number;
  rows?: number;
  frame?: string;
  /** Height of a round head. */
  arch?: number;
  /** Someone is in. */
  lamp?: boolean;
  sill?: boolean;
}

export function glass(c: Canvas, lamp = true): string {
  if (lamp && c.lamplit) return c.down([0, WINDOW_LIGHT.bright], [0.6, WINDOW_LIGHT.warm], [1, WINDOW_LIGHT.low]);
  const stops: Stop[] = [
    [0, mix(c.lit('#5F7F8E'), c.light.sky[1], 0.4)],
    [0.55, mix(c.lit('#46606D'), c.light.sky[2], 0.18)],
    [1, c.lit('#35454B')],
  ];
  return c.down(...stops);
}

/** The warm cloud around a lit opening. */
export function halo(c: Canvas, x: number, y: number, rx: number, ry: number, strength = 0.38): void {
  if (c.lamplit) c.ellipse(x, y, rx, ry, c.glow(WINDOW_LIGHT.halo, strength));
}

export function pane(c: Canvas, x: number, y: number, w: number, h: number, look: WindowLook = {}): void {
  c.stamp(
    c.shape(() => drawPane(c, w, h, look)),
    x,
    y,
  );
}

function drawPane(
  c: Canvas,
  w: number,
  h: number,
  { cols = 2, rows = 3, frame = '#F4F0E6', arch = 0, lamp = true, sill = true }: WindowLook,
): void {
  const bars = c.lit(frame);
  const form = arch ? line`M0 ${h}V${arch}Q0 0 ${w / 2} 0T${w} ${arch}V${h}Z` : line`M0 0H${w}V${h}H0Z`;
  if (lamp) halo(c, w / 2, h / 2, w * 1.15, h * 0.95);
  c.path(form, glass(c, lamp), `stroke="${bars}" stroke-width="5"`);
  const top = arch || 4;
  if (!(lamp && c.lamplit))
    c.polygon(
      [
        [w * 0.12, top],
        [w * 0.46, top],
        [w * 0.1, h * 0.8],
        [w * 0.02, h * 0.8],
      ],
      '#FFFFFF',
      'opacity=".16"',
    );
  let thin = '';
  for (let i = 1; i < cols; i++) thin += line`M${(w * i) / cols} 1V${h}`;
  for (let i = 1; i < rows; i++) thin += line`M0 ${(h * i) / rows}H${w}`;
  if (thin) c.stroke(thin, bars, 2.4);
  if (sill) {
    c.rect(-6, h + 2, w + 12, 5, bars);
    c.rect(-6, h + 7, w + 12, 3, c.light.shade, 'opacity=".4"');
  }
}

/** A wooden lattice before a window: 格子. */
export function lattice(c: Canvas, x: number, y: number, w: number, h: number, paint: string = WOOD.mid, lamp = true): void {
  c.rect(x, y, w, h, lamp && c.lamplit ? c.down([0, '#F9CE80'], [1, '#D98F42']) : c.shade('#2A201B', 0.2));
  c.rect(
    x,
    y,
    w,
    h,
    c.tiling(7, 40, () => c.rect(1.4, 0, 3.7, 40, c.lit(paint))),
  );
  c.stroke(line`M${x} ${y + h * 0.3}h${w}M${x} ${y + h * 0.68}h${w}`, c.lit(paint), 3);
}

/** A paper screen with its grid; `open` shows the room instead. */
export function shoji(c: Canvas, x: number, y: number, w: number, h: number, { cols = 4, rows = 5, open = false } = {}): void {
  const lamp = c.lamplit;
  const paper = lamp
    ? c.down([0, '#FFE7B0'], [1, '#EDB263'])
    : open
      ? c.down([0, c.shade('#3A2E27', 0.2)], [1, c.shade('#6B5140', 0.1)])
      : c.down([0, c.lit('#FBF8F0')], [1, c.lit('#F0E9DA')]);
  c.rect(x, y, w, h, paper, `stroke="${c.lit(WOOD.mid)}" stroke-width="5"`);
  if (open && !lamp) return;
  let grid = '';
  for (let i = 1; i < cols; i++) grid += line`M${x + (w * i) / cols} ${y}v${h}`;
  for (let i = 1; i < rows; i++) grid += line`M${x} ${y + (h * i) / rows}h${w}`;
  c.stroke(grid, c.lit(WOOD.warm), 1.8);
  halo(c, x + w / 2, y + h * 0.55, w, h * 0.75, 0.25);
}
