// On the boards: a low desk with a laptop and tea, summer oranges, a cushion, and the house cat asleep.
import { line, type Canvas } from '../canvas.js';
import { orange } from '../plants/foliage.js';
import { cup, screen } from './furniture.js';

export function lowDesk(c: Canvas, x: number, y: number, k: number): void {
  const whole = c.shape(() => {
    c.ellipse(70, 30, 210, 14, c.light.shade, 'opacity=".32"');
    c.path('M-96-34h22l-4 64h-14zM214-34h22l-4 64h-14z', c.lit('#5A3D2B'));
    c.polygon(
      [
        [-100, -60],
        [242, -60],
        [264, -40],
        [-122, -40],
      ],
      c.lit('#B07E55'),
    );
    c.rect(-122, -40, 386, 11, c.lit('#7B5439'));
    c.stamp(screen(c), 38, -58);
    c.stamp(cup(c, true), 176, -48, 1.9);
    const fruit = orange(c);
    c.stamp(fruit, -66, -62, 1.5);
    c.stamp(fruit, -92, -58, 1.4);
  });
  c.stamp(whole, x, y, k);
}

export function cushion(c: Canvas, x: number, y: number, k: number): void {
  const whole = c.shape(() => {
    c.ellipse(0, 10, 84, 15, c.light.shade, 'opacity=".3"');
    c.path('M-78 0q-6-17 16-18h116q22 1 20 18q-2 13-24 13h-106q-20 0-22-13z', c.lit('#1E6479'));
    c.path('M-72-8q6-9 18-9h110q14 0 18 9z', c.lit('#3A8195'));
  });
  c.stamp(whole, x - 190 * k, y + 10 * k, k);
}

export function cat(c: Canvas, x: number, y: number, k: number): void {
  const ink = c.shade('#4A352B', 0.1);
  const whole = c.shape(() => {
    c.ellipse(0, 22, 74, 10, c.light.shade, 'opacity=".34"');
    c.path('M-66 16q-6-52 58-54q62 0 72 44q2 16-18 17h-92q-18 0-20-7z', c.lit('#F6F1E6'));
    c.path('M-40-30q30-14 58 0q-12 20-34 16t-24-16z', c.lit('#E0A05A'));
    c.path('M34-12l2-18l13 9q9-2 14 0l11-10l3 20q5 22-21 22t-22-23z', c.lit('#F9F5EB'));
    c.path('M64-22l11-9l3 20q-10 2-14-11z', c.lit('#5A4436'));
    c.stroke('M43-4q4 4 8 0M60-4q4 4 8 0', ink, 2, 'stroke-linecap="round"');
    c.stroke('M-62 14q20 12 58 6', c.lit('#E0A05A'), 11, 'stroke-linecap="round"');
  });
  c.stamp(whole, x, y, k);
  c.stroke(line`M${x - 20 * k} ${y + 27 * k}h${64 * k}`, c.light.shade, 2, 'opacity=".2"');
}
