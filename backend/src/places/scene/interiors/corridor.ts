// A long wooden corridor: windows on the left throw light over the boards, doors on the right, one point far away.
import { line, type Canvas, type Point } from '../canvas.js';
import { WOOD } from '../palette.js';

type Place = readonly [x: number, y: number, z: number];
const [LEFT, RIGHT, TOP, FLOOR] = [-560, 560, -380, 400];
const [NEAR, FAR] = [0.72, 6];

/** Where a place in the corridor falls on the sheet: everything runs to (640, 360). */
const seen = ([x, y, z]: Place): Point => [640 + x / z, 360 + y / z];

function plane(c: Canvas, places: readonly Place[], fill: string, more = ''): void {
  c.polygon(places.map(seen), fill, more);
}
function bar(a: Place, b: Place): string {
  const [p, q] = [seen(a), seen(b)];
  return line`M${p[0]} ${p[1]}L${q[0]} ${q[1]}`;
}

export function corridor(c: Canvas): void {
  shell(c);
  let z = 0.82;
  for (let i = 0; i < 7; i++) {
    const end = z + 0.3 + i * 0.16;
    window(c, z, end);
    door(c, z, end);
    if (i % 2 === 0) globe(c, (z + end) / 2);
    z = end + 0.12 + i * 0.05;
  }
  plane(
    c,
    [
      [LEFT, FLOOR - 26, NEAR],
      [LEFT, FLOOR, NEAR],
      [LEFT, FLOOR, FAR],
      [LEFT, FLOOR - 26, FAR],
    ],
    c.lit('#5B412F'),
  );
  plane(
    c,
    [
      [RIGHT, FLOOR - 26, NEAR],
      [RIGHT, FLOOR, NEAR],
      [RIGHT, FLOOR, FAR],
      [RIGHT, FLOOR - 26, FAR],
    ],
    c.shade('#4A3528', 0.2),
  );
  const [x, y] = seen([-50, -60, FAR]);
  c.rect(x - 30, y - 30, 76, 100, c.far('#DDEBE6', 0.2), `stroke="${c.lit('#5B412F')}" stroke-width="5"`);
  c.stroke(line`M${x + 8} ${y - 30}v100`, c.lit('#5B412F'), 3);
}

function shell(c: Canvas): void {
  const ring = (y: number): Place[] => [
    [LEFT, y, NEAR],
    [RIGHT, y, NEAR],
    [RIGHT, y, FAR],
    [LEFT, y, FAR],
  ];
  plane(c, ring(TOP), c.down([0, c.shade('#C9A67D', 0.1)], [1, c.shade('#9C7A58', 0.3)]));
  plane(c, ring(FLOOR), c.down([0, c.shade('#7A5338', 0.05)], [1, c.lit('#A8764C')]));
  plane(
    c,
    [
      [LEFT, TOP, NEAR],
      [LEFT, FLOOR, NEAR],
      [LEFT, FLOOR, FAR],
      [LEFT, TOP, FAR],
    ],
    c.lit('#F0E9DA'),
  );
  plane(
    c,
    [
      [RIGHT, TOP, NEAR],
      [RIGHT, FLOOR, NEAR],
      [RIGHT, FLOOR, FAR],
      [RIGHT, TOP, FAR],
    ],
    c.shade('#E9DFCC', 0.2),
  );
  plane(
    c,
    [
      [LEFT, TOP, FAR],
      [RIGHT, TOP, FAR],
      [RIGHT, FLOOR, FAR],
      [LEFT, FLOOR, FAR],
    ],
    c.lit('#F3ECDC'),
  );
  const along = (y: number, count: number): string =>
    Array.from({ length: count + 1 }, (_, i) => LEFT + ((RIGHT - LEFT) * i) / count)
      .map((x) => bar([x, y, NEAR], [x, y, FAR]))
      .join('');
  c.stroke(along(FLOOR, 16), c.shade('#4A3123', 0.2), 1.6, 'opacity=".55"');
  c.stroke(along(TOP, 10), c.shade('#6B4C37', 0.2), 1.4, 'opacity=".5"');
}

function window(c: Canvas, a: number, b: number): void {
  const { light, nature, sheet } = c;
  const outside = c.lamplit
    ? c.down([0, light.sky[1]], [1, light.sky[3]])
    : c.down([0, c.lit('#E6F3F3')], [0.55, c.far(nature.hill, 0.6)], [1, c.lit(sheet.season === 'spring' ? nature.bloom : nature.leaf)]);
  const wood = c.lit('#5B412F');
  const mid = (a + b) / 2;
  plane(
    c,
    [
      [LEFT, -250, a],
      [LEFT, 130, a],
      [LEFT, 130, b],
      [LEFT, -250, b],
    ],
    outside,
    `stroke="${wood}" stroke-width="${(12 / a).toFixed(1)}"`,
  );
  c.stroke(bar([LEFT, -250, mid], [LEFT, 130, mid]), wood, 7 / mid);
  c.stroke([-155, -60, 35].map((y) => bar([LEFT, y, a], [LEFT, y, b])).join(''), wood, 3.4 / mid);
  if (!c.lamplit) {
    plane(
      c,
      [
        [LEFT + 40, FLOOR, a],
        [LEFT + 640, FLOOR, a + 0.16],
        [LEFT + 640, FLOOR, b + 0.1],
        [LEFT + 40, FLOOR, b],
      ],
      c.across([0, '#FFF3D2', 0.6], [1, '#FFF3D2', 0.12]),
    );
  }
}

function door(c: Canvas, a: number, b: number): void {
  const mid = (a + b) / 2;
  plane(
    c,
    [
      [RIGHT, -220, a],
      [RIGHT, FLOOR, a],
      [RIGHT, FLOOR, b],
      [RIGHT, -220, b],
    ],
    c.shade(WOOD.warm, 0.15),
  );
  plane(
    c,
    [
      [RIGHT, -190, a + 0.03],
      [RIGHT, 60, a + 0.03],
      [RIGHT, 60, b - 0.03],
      [RIGHT, -190, b - 0.03],
    ],
    c.lamplit ? '#F7CE86' : c.far('#C6D6D3', 0.25),
  );
  const wood = c.lit('#5B412F');
  c.stroke(bar([RIGHT, -190, mid], [RIGHT, FLOOR, mid]), wood, 6 / mid);
  c.stroke([-105, -20].map((y) => bar([RIGHT, y, a], [RIGHT, y, b])).join(''), wood, 3 / mid);
}

function globe(c: Canvas, z: number): void {
  const [[x, y], [, top]] = [seen([0, -300, z]), seen([0, TOP, z])];
  c.stroke(line`M${x} ${top}V${y}`, c.lit('#3A2A20'), 2 / z);
  if (c.lamplit) c.circle(x, y + 8 / z, 110 / z, c.glow('#FFE3A4', 0.6));
  c.circle(x, y + 10 / z, 22 / z, c.lamplit ? '#FFF1C9' : c.lit('#FBF8EF'));
}
