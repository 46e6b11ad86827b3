// What one stands on, and what lies over everything at the end.
import type { Canvas } from '../canvas.js';

/** Ground from `y` down; snow lies on it in winter. */
export function ground(c: Canvas, y: number, near = '#E2D3B0', low = '#C7B288'): void {
  const [top, bottom] = c.winter ? ['#EFF2F3', '#CFD9E0'] : [near, low];
  c.rect(0, y, c.width, c.height - y, c.down([0, c.lit(top)], [1, c.shade(bottom, 0.2)]));
}

/** A meadow in the colour of the season. */
export function meadow(c: Canvas, y: number): void {
  ground(c, y, c.nature.ground, c.sheet.season === 'autumn' ? '#A9925C' : '#7E9268');
}

/** The lower edge darkens a little, which holds the picture together. */
export function vignette(c: Canvas): void {
  c.rect(0, 0, c.width, c.height, c.down([0.72, c.light.shade, 0], [1, c.light.shade, 0.22]));
}
