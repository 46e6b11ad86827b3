// Bokashi sky: four colours from the zenith down, the sun or the moon, and kasumi, the long mist bars of folding screens.
import type { Canvas, Point } from '../canvas.js';

export function sky(c: Canvas, horizon: number, sunX = 0.72, sunY = 0.34): void {
  const [top, high, low, edge] = c.light.sky;
  const h = horizon + 30;
  c.rect(0, 0, c.width, h, c.down([0, top], [0.42, high], [0.78, low], [1, edge]));
  if (c.sheet.time === 'night') stars(c, h);
  sunOrMoon(c, c.width * sunX, h * sunY, h);
  mist(c, h);
}

function stars(c: Canvas, h: number): void {
  const some = (count: number): Point[] => Array.from({ length: count }, () => [c.random() * c.width, c.random() * c.random() * h * 0.8]);
  c.dots(some(44), 1.6, '#FFFFFF', 'opacity=".5"');
  c.dots(some(18), 2.6, '#FFFFFF', 'opacity=".75"');
}

function sunOrMoon(c: Canvas, x: number, y: number, h: number): void {
  const { sun } = c.light;
  if (c.sheet.time === 'night') {
    c.circle(x, y, 120, c.glow(sun, 0.3));
    c.circle(x, y, 25, sun);
    return;
  }
  const day = c.sheet.time === 'day';
  const low = day ? y : h * 0.72;
  c.circle(x, low, day ? 190 : 260, c.glow(sun, day ? 0.8 : 0.7));
  if (day) c.circle(x, low, 60, c.glow(sun, 0.9));
  else c.circle(x, low, 30, c.sheet.time === 'dusk' ? '#FFEFC9' : '#FFFBF0');
}

const BARS = [
  [0.06, 0.2, 0.34],
  [0.15, 0.255, 0.24],
  [0.6, 0.13, 0.3],
  [0.52, 0.185, 0.22],
  [0.74, 0.3, 0.3],
  [0.3, 0.42, 0.28],
  [0.02, 0.5, 0.26],
] as const;

function mist(c: Canvas, h: number): void {
  BARS.forEach(([x, y, w], i) => {
    const thick = 9 + c.random() * 9;
    const strength = c.sheet.time === 'night' ? 0.1 : 0.28 + (i % 3) * 0.14;
    const left = c.width * (x + (c.random() - 0.5) * 0.06);
    c.rect(
      left,
      h * y,
      c.width * w * (0.8 + c.random() * 0.4),
      thick,
      c.light.cloud,
      `rx="${Math.round(thick / 2)}" opacity="${strength.toFixed(2)}"`,
    );
  });
}
