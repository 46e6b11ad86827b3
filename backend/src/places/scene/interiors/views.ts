// What is seen through windows: a yard with trees, the sea with an island, fields under hills.
import { line, type Canvas } from '../canvas.js';
import { mix } from '../colour.js';
import { GREEN } from '../palette.js';
import { foliage } from '../plants/foliage.js';

export type View = 'yard' | 'sea' | 'fields';

/** Draws the view into a window of w × h at x, y, with its frame of cols × rows panes. */
export function windowWithView(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  view: View,
  { cols = 4, rows = 4, frame = '#FBF8F0' } = {},
): void {
  c.clipped(line`M${x} ${y}h${w}v${h}h${-w}z`, () => {
    const { sky } = c.light;
    c.rect(x, y, w, h, c.down([0, sky[0]], [0.5, sky[1]], [1, sky[3]]));
    c.rect(x + w * 0.08, y + h * 0.22, w * 0.4, 9, c.light.cloud, 'rx="4.5" opacity=".6"');
    c.rect(x + w * 0.4, y + h * 0.3, w * 0.5, 8, c.light.cloud, 'rx="4" opacity=".5"');
    ({ yard, sea: water, fields })[view](c, x, y, w, h);
  });
  const bars = c.lit(frame);
  c.rect(x, y, w, h, 'none', `stroke="${bars}" stroke-width="11"`);
  c.stroke(line`M${x + w / 2} ${y}v${h}`, bars, 8);
  let thin = '';
  for (let i = 1; i < cols; i++) if (i * 2 !== cols) thin += line`M${x + (w * i) / cols} ${y}v${h}`;
  for (let i = 1; i < rows; i++) thin += line`M${x} ${y + (h * i) / rows}h${w}`;
  c.stroke(thin, bars, 3);
  c.rect(x - 12, y + h + 3, w + 24, 9, c.lit('#6B4C37'));
}

function yard(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.path(
    line`M${x} ${y + h * 0.7}q${w * 0.26} ${-h * 0.2} ${w * 0.5} ${-h * 0.09}t${w * 0.5} ${-h * 0.04}v${h}h${-w}z`,
    c.far(c.nature.hill, 0.5),
  );
  const spring = c.sheet.season === 'spring';
  foliage(
    c,
    x + w * 0.3,
    y + h * 0.92,
    w * 0.36,
    h * 0.27,
    spring ? c.nature.bloom : c.nature.leaf,
    spring ? c.nature.bloomDeep : c.nature.deep,
  );
  foliage(c, x + w * 0.8, y + h, w * 0.32, h * 0.22);
}

function water(c: Canvas, x: number, y: number, w: number, h: number): void {
  const [far, middle, near] = c.light.sea;
  const line0 = y + h * 0.52;
  c.rect(x, line0, w, h * 0.5, c.down([0, far], [0.35, middle], [1, near]));
  c.path(
    line`M${x + w * 0.1} ${line0 + 1}q${w * 0.02} ${-h * 0.07} ${w * 0.08} ${-h * 0.08}h${w * 0.26}q${w * 0.08} ${h * 0.01} ${w * 0.1} ${h * 0.08}z`,
    c.far(c.nature.hill, 0.6),
  );
  const streaks = Array.from(
    { length: 12 },
    () => line`M${x + c.random() * w} ${line0 + 8 + c.random() * h * 0.4}h${12 + c.random() * 40}`,
  );
  c.stroke(streaks.join(''), far, 2, 'stroke-linecap="round" opacity=".5"');
  c.path(line`M${x} ${y + h * 0.92}q${w * 0.4} ${-h * 0.06} ${w} ${h * 0.02}v${h * 0.1}h${-w}z`, c.lit('#F1E4C6'));
}

function fields(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.path(
    line`M${x} ${y + h * 0.62}q${w * 0.2} ${-h * 0.24} ${w * 0.42} ${-h * 0.1}t${w * 0.58} ${-h * 0.08}v${h}h${-w}z`,
    c.far(c.nature.hill, 0.5),
  );
  c.rect(x, y + h * 0.66, w, h * 0.4, c.lit(c.winter ? '#EEF2F3' : mix(c.nature.ground, '#8CBF5E', 0.35)));
  c.stroke(line`M${x} ${y + h * 0.74}h${w}M${x} ${y + h * 0.86}h${w}`, c.shade(GREEN.leaf, 0.2), 4, 'stroke-dasharray="14 5" opacity=".5"');
  foliage(c, x + w * 0.86, y + h * 0.7, w * 0.14, h * 0.14, c.nature.leaf, c.nature.deep);
}
