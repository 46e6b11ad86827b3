/** Pictures that belong to no site: the home page and the empty states. */
import type { Pictures } from './facts.js';

export const HOME_PICTURES: Pictures = {
  seed: 5,
  scenes: [
    {
      variant: 'hero',
      kind: 'hero',
      time: 'day',
      season: 'autumn',
      alt: {
        ja: '縁側から見る庭と夏みかん、その向こうに町並みと海。机の上のノートパソコンと、眠る猫',
        en: 'Garden and summer oranges seen from the veranda, town and sea beyond; a laptop on a low desk and a cat asleep',
      },
    },
    {
      variant: 'dusk',
      kind: 'hero',
      time: 'dusk',
      season: 'autumn',
      alt: { ja: '夕暮れの縁側から見る海と町の灯', en: 'The sea and the lights of the town from the veranda at dusk' },
    },
    {
      variant: 'corridor',
      kind: 'corridor',
      time: 'day',
      season: 'autumn',
      alt: { ja: '窓から光の差す木の廊下', en: 'A wooden corridor with light from its windows' },
    },
  ],
};
