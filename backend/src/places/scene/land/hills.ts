// Hills as flat planes that pale with distance, and the islands off Hagi: flat lava tables, and Mt. Shizuki's soft double hump.
import { line, type Canvas } from '../canvas.js';
import { chance } from '../random.js';

/** A ridge line over the whole width; `height` is how far it rises above `y`. */
export function ridge(c: Canvas, y: number, height: number, colour: string, seed: number, floor = y + 220): void {
  const random = chance(seed + 11);
  const waves = [0, 1, 2, 3].map(() => [random() * 6, 0.6 + random() * 1.1] as const);
  const at = (x: number): number => {
    const u = (x / c.width) * 6;
    const sum = waves.reduce((total, [phase, pace], i) => total + Math.sin(u * pace * (i + 1) * 0.8 + phase) / (i + 1.4), 0);
    return y - (sum * 0.5 + 0.5) * height;
  };
  const step = c.width / 40;
  let d = line`M0 ${floor}V${at(0)}`;
  for (let x = step; x <= c.width + 1; x += step) d += line`L${x} ${at(x)}`;
  c.path(d + line`V${floor}Z`, colour);
}

/** Two ridges, one behind the other, as behind every house here. */
export function ranges(c: Canvas, y: number, seed: number, floor = 660): void {
  ridge(c, y, 125, c.far(c.nature.hill, 0.62), seed, floor);
  ridge(c, y + 42, 70, c.far(c.nature.hill, 0.36), seed + 3, floor);
}

export interface Island {
  /** Left edge and width as shares of the picture's width. */
  x: number;
  w: number;
  height: number;
  form: 'table' | 'hump';
  distance: number;
}

export function islands(c: Canvas, waterline: number, list: readonly Island[]): void {
  for (const island of list) (island.form === 'table' ? table : hump)(c, waterline, island);
}

function table(c: Canvas, y: number, { x, w, height: h, distance }: Island): void {
  const [left, width] = [c.width * x, c.width * w];
  c.path(
    line`M${left} ${y}q${width * 0.05} ${-h * 0.9} ${width * 0.16} ${-h}h${width * 0.66}q${width * 0.12} ${h * 0.1} ${width * 0.18} ${h}z`,
    c.far(c.nature.hill, distance),
  );
  c.path(
    line`M${left} ${y}q${width * 0.02}-4 ${width * 0.05}-5h${width * 0.88}q${width * 0.05} 0 ${width * 0.07} 5z`,
    c.far('#6B6A5E', distance * 0.9),
  );
}

function hump(c: Canvas, y: number, { x, w, height: h, distance }: Island): void {
  const [l, v] = [c.width * x, c.width * w];
  const east = line`S${l + v * 0.55} ${y - h * 0.62} ${l + v * 0.66} ${y - h * 0.66}S${l + v * 0.9} ${y - h * 0.1} ${l + v} ${y}`;
  c.path(
    line`M${l} ${y}C${l + v * 0.12} ${y - h * 0.4} ${l + v * 0.2} ${y - h * 1.05} ${l + v * 0.36} ${y - h}` + east + 'z',
    c.far(c.nature.hill, distance),
  );
  const fold = line`H${l + v * 0.52}C${l + v * 0.5} ${y - h * 0.4} ${l + v * 0.42} ${y - h * 0.7} ${l + v * 0.36} ${y - h}z`;
  c.path(line`M${l + v * 0.36} ${y - h}` + east + fold, c.far(c.nature.deep, distance + 0.08), 'opacity=".45"');
}
