// Tsunoshima: emerald shallows, the long white bridge coming over, a small office and the lighthouse above the sand.
import { line, type Canvas } from '../canvas.js';
import { glass, halo } from '../building/openings.js';
import { planks } from '../building/walls.js';
import { islands } from '../land/hills.js';
import { beach, bridge, sea } from '../land/sea.js';
import { sky } from '../land/sky.js';
import { WOOD } from '../palette.js';
import { drift, grasses, hedge } from '../plants/foliage.js';
import { birds, lighthouse } from './harbour-things.js';

const HORIZON = 360;

export function islandBridge(c: Canvas): void {
  sky(c, HORIZON, 0.4, 0.3);
  islands(c, HORIZON + 2, [
    { x: 0.0, w: 0.3, height: 60, form: 'hump', distance: 0.56 },
    { x: 0.4, w: 0.09, height: 16, form: 'table', distance: 0.74 },
    { x: 0.52, w: 0.06, height: 24, form: 'hump', distance: 0.66 },
  ]);
  sea(c, HORIZON, 720, 0.4);
  c.path('M-10 560Q240 470 520 520T1210 470V720H-10Z', c.lit('#7FE0D2'), 'opacity=".35"');
  bridge(c, [720, 520], [150, HORIZON - 2], -16, 20);
  beach(c, 690);
  knoll(c);
  lighthouse(c, 1060, 470, 300);
  office(c);
  grasses(c, 620, 1200, 700, 48, 60);
  grasses(c, 0, 240, 792, 46, 26);
  birds(c, [
    [330, 200],
    [372, 184],
    [420, 210],
    [820, 150],
  ]);
  drift(c);
}

function knoll(c: Canvas): void {
  const turf = c.winter ? '#C9CDB8' : c.nature.ground;
  c.path(
    'M560 660Q640 560 760 530Q900 452 1040 462T1210 440V800H700Q640 720 560 660Z',
    c.down([0, c.lit(turf)], [1, c.shade('#7E9268', 0.2)]),
  );
  c.path('M560 660Q600 690 660 740Q700 780 740 800H640Q600 720 540 672Z', c.shade('#8E877B', 0.2));
  hedge(c, 930, 1210, 480, 46, 26);
}

/** The office: one long window to the sea under a flat roof that wind cannot catch. */
function office(c: Canvas): void {
  c.rect(690, 512, 300, 118, c.down([0, c.lit('#F7F4EB')], [1, c.lit('#DDD8CA')]));
  planks(c, 880, 512, 110, 118, WOOD.warm, 13);
  c.rect(706, 532, 164, 70, glass(c));
  halo(c, 788, 566, 190, 90, 0.35);
  c.stroke('M747 532v70M788 532v70M829 532v70', c.lit('#F7F4EB'), 4);
  c.rect(706, 532, 164, 70, 'none', `stroke="${c.lit('#F7F4EB')}" stroke-width="5"`);
  c.rect(912, 546, 50, 84, c.lit('#1F6C84'));
  c.rect(664, 494, 352, 20, c.shade('#7E8D92', 0.15));
  c.rect(664, 491, 352, 6, c.lit(c.winter ? '#FFFFFF' : '#D5DCDD'));
  c.rect(672, 630, 336, 12, c.lit(WOOD.pale));
  c.stroke(line`M682 652H1000`, c.shade(WOOD.dark, 0.2), 22, 'stroke-dasharray="8 54"');
  const seat = c.shape(() => c.path('M0 0l6-34h5l-4 22h22l3 12h-5l-2-7h-19l-2 7z', c.lit('#F2EFE6')));
  [696, 732].forEach((x) => c.stamp(seat, x, 630));
}
