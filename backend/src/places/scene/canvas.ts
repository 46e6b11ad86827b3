// The sheet a scene is drawn on: shapes in, one SVG string out.
// Must stay true: no text is ever drawn, equal definitions are stored once, and repeated things are drawn once and re-used, so that a picture stays small.
import { mix, underLight } from './colour.js';
import { LIGHT, NATURE, type Light, type Nature, type Season, type Time } from './palette.js';
import { chance } from './random.js';

export type Point = readonly [number, number];
export type Stop = readonly [offset: number, colour: string, opacity?: number];

export interface Sheet {
  width: number;
  height: number;
  time: Time;
  season: Season;
  seed: number;
  style: string;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Path data with every number rounded to a tenth. */
export function line(parts: TemplateStringsArray, ...values: number[]): string {
  return parts.reduce((text, part, i) => text + part + (i < values.length ? round(values[i] ?? 0) : ''), '');
}

export class Canvas {
  readonly light: Light;
  readonly nature: Nature;
  readonly random: () => number;
  private readonly definitions: string[] = [];
  private readonly known = new Map<string, string>();
  private marks: string[] = [];

  constructor(readonly sheet: Sheet) {
    this.light = LIGHT[sheet.time];
    this.nature = NATURE[sheet.season];
    this.random = chance(sheet.seed);
  }

  get width(): number {
    return this.sheet.width;
  }
  get height(): number {
    return this.sheet.height;
  }
  /** Lamps are on behind the windows. */
  get lamplit(): boolean {
    return this.light.lamps > 0.5;
  }
  get winter(): boolean {
    return this.sheet.season === 'winter';
  }

  /** Paint as this hour's light shows it. */
  lit(paint: string): string {
    return underLight(paint, this.light.tint);
  }
  shade(paint: string, depth = 0.38): string {
    return mix(this.lit(paint), this.light.shade, depth);
  }
  far(paint: string, distance: number): string {
    return mix(this.lit(paint), this.light.haze, distance);
  }

  rect(x: number, y: number, w: number, h: number, fill: string, more = ''): void {
    this.mark('rect', line`x="${x}" y="${y}" width="${w}" height="${h}"`, fill, more);
  }
  polygon(points: readonly Point[], fill: string, more = ''): void {
    this.mark('polygon', `points="${points.map(([x, y]) => line`${x},${y}`).join(' ')}"`, fill, more);
  }
  path(d: string, fill: string, more = ''): void {
    this.mark('path', `d="${d}"`, fill, more);
  }
  circle(x: number, y: number, r: number, fill: string, more = ''): void {
    this.mark('circle', line`cx="${x}" cy="${y}" r="${r}"`, fill, more);
  }
  ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): void {
    this.mark('ellipse', line`cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"`, fill, more);
  }
  stroke(d: string, colour: string, width: number, more = ''): void {
    this.mark('path', `d="${d}"`, 'none', `stroke="${colour}" stroke-width="${round(width)}"${more ? ' ' + more : ''}`);
  }
  /** Round dots of one size and colour in a single element. */
  dots(points: readonly Point[], size: number, colour: string, more = ''): void {
    this.stroke(points.map(([x, y]) => line`M${x} ${y}h0`).join(''), colour, size, `stroke-linecap="round"${more ? ' ' + more : ''}`);
  }

  down(...stops: Stop[]): string {
    return this.gradient('linearGradient', 'x2="0" y2="1"', stops);
  }
  across(...stops: Stop[]): string {
    return this.gradient('linearGradient', '', stops);
  }
  glow(colour: string, strength: number): string {
    return this.gradient('radialGradient', '', [
      [0, colour, strength],
      [1, colour, 0],
    ]);
  }
  /** A tiling of what `draw` draws in the box w × h. */
  tiling(w: number, h: number, draw: () => void, transform = ''): string {
    const body = this.apart(draw);
    const turned = transform ? ` patternTransform="${transform}"` : '';
    return `url(#${this.define((id) => `<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse"${turned}>${body}</pattern>`)})`;
  }
  /** Draws once what `stamp` repeats; the answer is its name. */
  shape(draw: () => void): string {
    const body = this.apart(draw);
    return this.define((id) => `<g id="${id}">${body}</g>`);
  }
  stamp(name: string, x: number, y: number, sx = 1, sy = sx, more = ''): void {
    const size =
      sx === 1 && sy === 1
        ? ''
        : sx === sy
          ? `scale(${Math.round(sx * 1000) / 1000})`
          : `scale(${Math.round(sx * 1000) / 1000} ${Math.round(sy * 1000) / 1000})`;
    this.marks.push(`<use href="#${name}" transform="${line`translate(${x} ${y})`}${size}"${more ? ' ' + more : ''}/>`);
  }
  group(attributes: string, draw: () => void): void {
    this.marks.push(`<g ${attributes}>`, this.apart(draw), '</g>');
  }
  clipped(d: string, draw: () => void): void {
    const id = this.define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`);
    this.group(`clip-path="url(#${id})"`, draw);
  }

  finish(title: string, description: string, width: number, height: number): string {
    const box = `viewBox="0 0 ${this.width} ${this.height}" width="${width}" height="${height}"`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${box} preserveAspectRatio="xMidYMid slice" role="img">` +
      `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc><defs>${this.definitions.join('')}</defs>${this.marks.join('')}</svg>`
    );
  }

  private mark(name: string, geometry: string, fill: string, more: string): void {
    this.marks.push(`<${name} ${geometry} fill="${fill}"${more ? ' ' + more : ''}/>`);
  }
  private gradient(name: string, vector: string, stops: readonly Stop[]): string {
    const inner = stops.map(
      ([at, colour, opacity]) =>
        `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    );
    return `url(#${this.define((id) => `<${name} id="${id}"${vector ? ' ' + vector : ''}>${inner.join('')}</${name}>`)})`;
  }
  private define(body: (id: string) => string): string {
    const key = body('?');
    const known = this.known.get(key);
    if (known) return known;
    const id = 'd' + this.known.size.toString(36);
    this.known.set(key, id);
    this.definitions.push(body(id));
    return id;
  }
  private apart(draw: () => void): string {
    const outer = this.marks;
    this.marks = [];
    draw();
    const body = this.marks.join('');
    this.marks = outer;
    return body;
  }
}

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
