// Walls: lime plaster, sea-slug tiles, boards lying or standing, rubble stone.
import { line, type Canvas } from '../canvas.js';
import { mix } from '../colour.js';
import { PLASTER, STONE, WOOD } from '../palette.js';
import { eaveShade, roof } from './roof.js';

export function plaster(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x, y, w, h, c.down([0, c.lit(PLASTER.white)], [1, c.lit(PLASTER.low)]));
}

/** 海鼠壁: black tiles, raised white joints. */
export function namako(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x, y, w, h, c.lit('#3D4549'));
  c.rect(
    x,
    y,
    w,
    h,
    c.tiling(22, 22, () => c.stroke('M0 0H22M0 0V22', c.lit('#F3F2EC'), 7), 'rotate(45)'),
  );
  c.rect(x, y - 2, w, 5, c.lit('#F6F5EF'));
}

/** Weather boards lying one over the other. */
export function boards(c: Canvas, x: number, y: number, w: number, h: number, paint: string, step = 9): void {
  c.rect(x, y, w, h, c.down([0, c.lit(mix(paint, '#FFFFFF', 0.06))], [1, c.shade(paint, 0.12)]));
  c.rect(x, y, w, h, lap(c, paint, step));
}

export function lap(c: Canvas, paint: string, step = 9): string {
  return c.tiling(40, step, () => {
    c.rect(0, step - 1.4, 40, 1.4, c.shade(mix(paint, '#2A1F18', 0.55), 0.2), 'opacity=".5"');
    c.rect(0, 0, 40, 1.2, c.lit(mix(paint, '#FFFFFF', 0.4)), 'opacity=".4"');
  });
}

/** Charred or plain boards standing upright. */
export function planks(c: Canvas, x: number, y: number, w: number, h: number, paint: string = WOOD.warm, step = 18): void {
  c.rect(x, y, w, h, c.down([0, c.lit(paint)], [1, c.shade(paint, 0.2)]));
  c.rect(
    x,
    y,
    w,
    h,
    c.tiling(step, 40, () => c.rect(0, 0, 1.8, 40, c.shade(mix(paint, '#2A1F18', 0.5), 0.2), 'opacity=".6"')),
  );
}

/** The stone foot of a building. */
export function plinth(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x, y, w, h, c.shade(STONE.mid, 0.12));
}

/** Rubble laid in rows: stones of two sizes scattered over the face. */
export function rubble(c: Canvas, x: number, y: number, w: number, h: number, stones = 60): void {
  const stone = (paint: string): string =>
    c.shape(() => c.path('M-24-2Q-22-11-8-10T14-11Q26-8 24 1T8 10Q-10 12-18 9T-24-2Z', c.lit(paint)));
  const kinds = [stone('#B5AC9C'), stone('#A0978A'), stone('#8E8679')];
  c.rect(x, y, w, h, c.shade(STONE.mid, 0.25));
  const rows = Math.max(2, Math.round(h / 26));
  for (let i = 0; i < stones; i++) {
    const row = i % rows;
    c.stamp(
      kinds[i % 3] ?? '',
      x + (((i / stones) * 997 * w) % w),
      y + 13 + (row * h) / rows,
      0.75 + c.random() * 0.4,
      0.9,
      'opacity=".8"',
    );
  }
}

/** A white garden wall under its own little roof. */
export function gardenWall(c: Canvas, x0: number, x1: number, y0: number, y1: number, tile: string): void {
  const h = y1 - y0;
  plaster(c, x0, y0, x1 - x0, h);
  namako(c, x0, y0 + h * 0.5, x1 - x0, h * 0.42);
  c.rect(x0, y1 - h * 0.09, x1 - x0, h * 0.09, c.shade('#8E877B', 0.2));
  eaveShade(c, x0, y0, x1 - x0, 26);
  roof(c, x0 - 16, x1 + 16, y0 - 22, y0 + 2, tile, { inset: 6, sori: 2, ridge: 8 });
}

/** 土塀, the earthen wall of Hagi: tiles laid in clay. */
export function earthenWall(c: Canvas, x0: number, x1: number, y0: number, y1: number, tile: string): void {
  c.rect(x0, y0, x1 - x0, y1 - y0, c.down([0, c.lit('#DDBE8E')], [1, c.shade('#B98F5E', 0.1)]));
  c.rect(
    x0,
    y0 + 12,
    x1 - x0,
    (y1 - y0) * 0.6,
    c.tiling(46, 26, () => c.stroke(line`M4 6q9-5 18 0M27 19q9-5 18 0`, c.shade('#7C7064', 0.1), 3.4, 'opacity=".75"')),
  );
  c.rect(x0, y1 - (y1 - y0) * 0.22, x1 - x0, (y1 - y0) * 0.22, c.shade(STONE.mid, 0.15));
  c.rect(
    x0,
    y1 - (y1 - y0) * 0.22,
    x1 - x0,
    (y1 - y0) * 0.22,
    c.tiling(58, 20, () =>
      c.stroke('M2 3q13-6 24 0t-2 13q-14 3-22 0zM32 4q12-5 23 0t-1 12q-12 4-22 0z', c.lit(STONE.pale), 1.4, 'opacity=".6"'),
    ),
  );
  eaveShade(c, x0, y0, x1 - x0, 24);
  roof(c, x0 - 16, x1 + 16, y0 - 24, y0 + 2, tile, { inset: 6, sori: 2, ridge: 8 });
}
