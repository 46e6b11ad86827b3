// Tiled roofs: scalloped rows lit from the left, round eave ends, a ridge; snow lies on them in winter.
import { line, type Canvas, type Point } from '../canvas.js';
import { mix } from '../colour.js';

export interface RoofLook {
  /** How much shorter the ridge is than the eave, at each end. */
  inset?: number;
  /** How far the eave's ends turn up. */
  sori?: number;
  ridge?: number;
}

export function tiles(c: Canvas, paint: string): string {
  return c.tiling(13, 12, () => {
    c.stroke('M0 11.2Q6.5 4.6 13 11.2M.4 0V11', c.shade(paint, 0.5), 1.5, 'opacity=".65"');
    c.stroke('M2.6 0V9.4', c.lit(mix(paint, '#FFFFFF', 0.25)), 1.4, 'opacity=".38"');
  });
}

/** Any roof plane: colour, tiles, and snow over its upper part. */
export function slope(c: Canvas, d: string, paint: string, snowLine?: string): void {
  c.path(d, c.down([0, c.lit(mix(paint, '#FFFFFF', 0.16))], [1, c.shade(paint, 0.22)]));
  c.path(d, tiles(c, paint));
  if (c.winter) c.path(snowLine ?? d, c.lit('#FBFCFD'), 'opacity=".92"');
}

/** A roof seen from its long side: eave from x0 to x1 at `eave`, ridge at `top`. */
export function roof(
  c: Canvas,
  x0: number,
  x1: number,
  top: number,
  eave: number,
  paint: string,
  { inset = 18, sori = 7, ridge = 13 }: RoofLook = {},
): void {
  const bend = Math.min(90, (x1 - x0) / 3);
  const edge = line`L${x1} ${eave - sori}Q${x1 - bend * 0.45} ${eave} ${x1 - bend} ${eave}L${x0 + bend} ${eave}Q${x0 + bend * 0.45} ${eave} ${x0} ${eave - sori}Z`;
  const mid = (x0 + x1) / 2;
  const snow = line`M${x0 + inset} ${top}H${x1 - inset}L${x1 - 3} ${eave - sori - 9}Q${mid + 90} ${eave - 17} ${mid} ${eave - 10}T${x0 + 3} ${eave - sori - 9}Z`;
  slope(c, line`M${x0 + inset} ${top}H${x1 - inset}` + edge, paint, snow);
  eaveEnds(c, x0, x1, eave, sori, bend, paint);
  if (ridge) ridgeTiles(c, x0 + inset, x1 - inset, top, ridge, paint);
}

function eaveEnds(c: Canvas, x0: number, x1: number, eave: number, sori: number, bend: number, paint: string): void {
  const along = (dy: number): string =>
    line`M${x0} ${eave - sori + dy}Q${x0 + bend * 0.45} ${eave + dy} ${x0 + bend} ${eave + dy}L${x1 - bend} ${eave + dy}Q${x1 - bend * 0.45} ${eave + dy} ${x1} ${eave - sori + dy}`;
  c.stroke(along(3), c.shade(paint, 0.55), 7);
  c.stroke(along(2.6), c.lit(mix(paint, '#FFFFFF', 0.2)), 6.4, 'stroke-linecap="round" stroke-dasharray="0 13"');
}

function ridgeTiles(c: Canvas, x0: number, x1: number, top: number, high: number, paint: string): void {
  c.rect(x0 - 6, top - high, x1 - x0 + 12, high + 2, c.shade(paint, 0.3), 'rx="3"');
  c.rect(x0 - 6, top - high, x1 - x0 + 12, 3.4, c.lit(c.winter ? '#FFFFFF' : mix(paint, '#FFFFFF', 0.34)), 'rx="1.7"');
  c.path([x0 - 9, x1 - 3].map((x) => line`M${x} ${top + 3}v${-high - 7}q6-5 12 0v${high + 7}z`).join(''), c.shade(paint, 0.42));
}

/** A gable seen from its end: wall below, two barge boards meeting at `peak`. */
export function gable(c: Canvas, x0: number, x1: number, eave: number, peak: number, paint: string, thick = 15): void {
  const mid = (x0 + x1) / 2;
  const boards: Point[] = [
    [x0, eave],
    [mid, peak],
    [x1, eave],
    [x1, eave + thick],
    [mid, peak + thick],
    [x0, eave + thick],
  ];
  c.polygon(boards, c.shade(paint, 0.26));
  c.stroke(line`M${x0} ${eave}L${mid} ${peak}L${x1} ${eave}`, c.lit(c.winter ? '#FFFFFF' : mix(paint, '#FFFFFF', 0.3)), 4);
}

/** The shadow an eave throws on the wall below it. */
export function eaveShade(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x, y, w, h, c.down([0, c.light.shade, 0.62], [1, c.light.shade, 0]));
}
