import { scene, SCENE_KINDS, SEASONS, seedOf, TIMES, type SceneRequest } from './index.js';

const ALL: SceneRequest[] = SCENE_KINDS.flatMap((kind) =>
  TIMES.flatMap((time) =>
    SEASONS.map((season) => ({ kind, time, season, seed: seedOf(kind + time), title: '町家', description: 'A town house' })),
  ),
);

describe('drawn pictures', () => {
  it('are the same each time they are asked for', () => {
    for (const request of ALL.filter((_, i) => i % 7 === 0)) expect(scene(request)).toBe(scene(request));
  });

  it('differ by season where there is a season to see', () => {
    const [spring, winter] = (['spring', 'winter'] as const).map((season) =>
      scene({ kind: 'machiya', season, title: 'a', description: 'b' }),
    );
    expect(spring).not.toBe(winter);
  });

  it('weigh no more than 40 KB in any light, season and shape', () => {
    const composed = ALL.filter(({ kind }) => kind === 'hero' || kind === 'tatami');
    const heavy = [
      ...ALL,
      ...composed.map((request) => ({ ...request, width: 780, height: 1040 })),
      ...composed.map((request) => ({ ...request, width: 2400, height: 1000 })),
    ]
      .map((request) => ({ ...request, bytes: Buffer.byteLength(scene(request)) }))
      .filter(({ bytes }) => bytes > 40 * 1024);
    expect(heavy).toEqual([]);
  });

  it('carry no letters, no script and nothing from elsewhere', () => {
    for (const request of ALL)
      expect(scene(request)).not.toMatch(/<text|<script|<image|<foreignObject|NaN|undefined|url\((?!#)|href="(?!#)/);
  });

  it('say what they show, in words that cannot break out of the picture', () => {
    const svg = scene({ kind: 'bay', title: '湾 <b>&"', description: 'A bay' });
    expect(svg).toContain('<title>湾 &#60;b&#62;&#38;&#34;</title><desc>A bay</desc>');
  });

  it('use only what they define', () => {
    for (const request of ALL) {
      const svg = scene(request);
      const defined = new Set(Array.from(svg.matchAll(/ id="(\w+)"/g), (m) => m[1]));
      const used = Array.from(svg.matchAll(/(?:href="#|url\(#)(\w+)/g), (m) => m[1]);
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
    }
  });

  it('take the shape they are asked for: the veranda is composed anew for a tall sheet', () => {
    expect(scene({ kind: 'hero', title: 'a', description: 'b', width: 780, height: 1040 })).toContain(
      'viewBox="0 0 780 1040" width="780" height="1040"',
    );
    expect(scene({ kind: 'machiya', title: 'a', description: 'b', width: 600, height: 600 })).toContain(
      'viewBox="0 0 1200 800" width="600" height="600"',
    );
  });
});
