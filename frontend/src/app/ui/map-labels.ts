// Which of the map's labels have room: first come, first shown. Pure; points and sizes in pixels.

export interface MapLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 40;
const PADDING = 24;
const CHARACTER = 9;

const width = ({ text }: MapLabel): number => PADDING + text.length * CHARACTER;
const collide = (a: MapLabel, b: MapLabel): boolean => Math.abs(a.x - b.x) < (width(a) + width(b)) / 2 && Math.abs(a.y - b.y) < HEIGHT;

/** The ids of labels that cover none of those before them. */
export function roomFor(labels: readonly MapLabel[]): ReadonlySet<string> {
  const placed: MapLabel[] = [];
  for (const label of labels) if (!placed.some((other) => collide(label, other))) placed.push(label);
  return new Set(placed.map(({ id }) => id));
}
