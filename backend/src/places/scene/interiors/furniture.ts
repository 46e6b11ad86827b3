// What stands in rooms where people work: desks, laptops, cups, chairs, plants, boards.
import { line, type Canvas } from '../canvas.js';
import { MIKAN, WOOD } from '../palette.js';
import { foliage } from '../plants/foliage.js';

/** An open laptop seen from behind, 62 wide; its foot is at 0,0. */
export function laptop(c: Canvas): string {
  return c.shape(() => {
    c.path('M-24-36H24L26-3H-26Z', c.lit('#E3E6E4'));
    c.path('M-21-33H21L23-6H-23Z', c.lit('#C9D0CF'));
    c.circle(0, -20, 3, c.lit(MIKAN));
    c.path('M-26-3H26L31 4H-31Z', c.lit('#CED3D1'));
  });
}

/** A laptop seen by the one who works at it, 130 wide. */
export function screen(c: Canvas): string {
  return c.shape(() => {
    c.path('M-56-70H56L60 0H-60Z', c.lit('#DDE2E1'));
    c.path('M-51-65H51L54-5H-54Z', c.lamplit ? '#CFE6EA' : c.lit('#F7FAFA'));
    c.stroke('M-40-52H14M-40-28H34', c.lit('#C9D6D8'), 5, 'stroke-linecap="round"');
    c.stroke('M-40-40H24', c.lit('#0B5F78'), 5, 'stroke-linecap="round"');
    c.stroke('M-40-16H16', c.lit(MIKAN), 5, 'stroke-linecap="round"');
    c.path('M-62 0H62L74 12H-74Z', c.lit('#C6CDCC'));
  });
}

/** A cup of Hagi ware; its foot at 0,0. */
export function cup(c: Canvas, steam = false): string {
  return c.shape(() => {
    c.path('M-9-13h18q0 13-9 14t-9-14z', c.down([0, c.lit('#E9CDB5')], [1, c.lit('#C98F70')]));
    c.ellipse(0, -13, 9, 2.4, c.lit('#8C6A3E'));
    if (steam) c.stroke('M-3-19q4-5 0-10t1-10M4-19q4-5 0-10t1-9', '#FFFFFF', 1.6, 'opacity=".6" stroke-linecap="round"');
  });
}

/** A long table with stools before it and laptops on it. */
export function longDesk(c: Canvas, x: number, y: number, w: number, k: number, seats = 3): void {
  c.rect(x + 8 * k, y + 96 * k, w - 16 * k, 7 * k, c.light.shade, 'opacity=".18"');
  c.path(
    line`M${x + 12 * k} ${y + 10 * k}h${8 * k}v${88 * k}h${-8 * k}zM${x + w - 20 * k} ${y + 10 * k}h${8 * k}v${88 * k}h${-8 * k}z`,
    c.shade(WOOD.mid, 0.15),
  );
  const stool = c.shape(() => {
    c.rect(-26, 0, 52, 10, c.shade('#8A6547', 0.2), 'rx="4"');
    c.path('M-22 8h5v50h-5zM17 8h5v50h-5z', c.shade(WOOD.dark, 0.1));
  });
  const middles = Array.from({ length: seats }, (_, i) => x + (w * (i + 0.5)) / seats);
  for (const m of middles) c.stamp(stool, m, y + 44 * k, k);
  c.polygon(
    [
      [x + 14 * k, y - 10 * k],
      [x + w - 14 * k, y - 10 * k],
      [x + w, y + 8 * k],
      [x, y + 8 * k],
    ],
    c.lit('#D3AA7C'),
  );
  c.rect(x, y + 8 * k, w, 8 * k, c.lit('#9A724E'));
  const [machine, tea] = [laptop(c), cup(c)];
  middles.forEach((m, i) => c.stamp((i + Math.round(y)) % 3 === 1 ? tea : machine, m, y - 2 * k, k));
}

export function pottedPlant(c: Canvas, x: number, y: number, size: number): void {
  foliage(c, x, y - size * 0.95, size * 0.55, size * 0.6);
  c.path(line`M${x - size * 0.26} ${y - size * 0.42}h${size * 0.52}l${-size * 0.08} ${size * 0.42}h${-size * 0.36}z`, c.lit('#B4674A'));
}

/** An office chair from behind; its foot at 0,0, 80 high. */
export function workChair(c: Canvas, paint = '#3F5F6B'): string {
  return c.shape(() => {
    c.stroke('M0-30V-8M-22 0L0-10L22 0M0-10V2', c.shade('#3A3D40', 0.1), 5, 'stroke-linecap="round"');
    c.rect(-27, -42, 54, 13, c.shade(paint, 0.15), 'rx="6"');
    c.rect(-24, -92, 48, 44, c.lit(paint), 'rx="9"');
  });
}

/** A screen on the wall, showing a quiet chart. */
export function wallScreen(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x, y, w, h, c.shade('#2B2F33', 0.1), 'rx="5"');
  c.rect(x + 7, y + 7, w - 14, h - 14, c.lamplit ? '#DDEFF2' : c.lit('#EEF5F6'));
  c.stroke(
    line`M${x + w * 0.12} ${y + h * 0.72}L${x + w * 0.32} ${y + h * 0.5}L${x + w * 0.5} ${y + h * 0.58}L${x + w * 0.7} ${y + h * 0.32}L${x + w * 0.88} ${y + h * 0.4}`,
    c.lit('#0B5F78'),
    5,
    'stroke-linejoin="round"',
  );
  c.dots([[x + w * 0.7, y + h * 0.32]], 14, c.lit(MIKAN));
  c.stroke(line`M${x + w * 0.12} ${y + h * 0.86}H${x + w * 0.6}`, c.lit('#C9D6D8'), 5, 'stroke-linecap="round"');
}
