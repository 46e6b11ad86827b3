// The colours of an hour, of a season and of what houses are made of, as a woodblock printer would mix them.

export const TIMES = ['dawn', 'day', 'dusk', 'night'] as const;
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Time = (typeof TIMES)[number];
export type Season = (typeof SEASONS)[number];

export interface Light {
  /** From the zenith to the horizon. */
  sky: readonly [string, string, string, string];
  /** What falls on everything that is lit. */
  tint: string;
  /** What shadows lean to. */
  shade: string;
  sun: string;
  /** From the horizon to the shore. */
  sea: readonly [string, string, string];
  /** 0 = no lamp is lit, 1 = all are. */
  lamps: number;
  haze: string;
  cloud: string;
}

export const LIGHT: Record<Time, Light> = {
  dawn: {
    sky: ['#86AFC6', '#BCD3D6', '#EFE3D0', '#FADCBB'],
    tint: '#FCEDE0',
    shade: '#66799A',
    sun: '#FFF6E4',
    sea: ['#F3E2CB', '#8FC1C6', '#3B8699'],
    lamps: 0.15,
    haze: '#F4E6D6',
    cloud: '#FFF9F0',
  },
  day: {
    sky: ['#4C9AC6', '#93C8DD', '#D3E9EA', '#F1F4EA'],
    tint: '#FFFFFF',
    shade: '#58728C',
    sun: '#FFFFFF',
    sea: ['#CBE9E6', '#4DB6C2', '#0F7F9E'],
    lamps: 0,
    haze: '#E6F1EE',
    cloud: '#FFFFFF',
  },
  dusk: {
    sky: ['#34507C', '#83799B', '#E49C7B', '#FACE92'],
    tint: '#EFC3A8',
    shade: '#433F66',
    sun: '#FFE2AE',
    sea: ['#F4BC8B', '#8D7D96', '#37537A'],
    lamps: 0.9,
    haze: '#EBB392',
    cloud: '#FBD3B0',
  },
  night: {
    sky: ['#0B1730', '#152C4B', '#27486A', '#48708A'],
    tint: '#5E7398',
    shade: '#182242',
    sun: '#F4F0DC',
    sea: ['#5C8398', '#1F4664', '#0E253F'],
    lamps: 1,
    haze: '#345570',
    cloud: '#6C8CA6',
  },
};

export interface Nature {
  leaf: string;
  deep: string;
  ground: string;
  bloom: string;
  bloomDeep: string;
  hill: string;
}

export const NATURE: Record<Season, Nature> = {
  spring: { leaf: '#8DB366', deep: '#4C7A4C', ground: '#B4BE82', bloom: '#F6D0D6', bloomDeep: '#E9A9B8', hill: '#7FA184' },
  summer: { leaf: '#5B9A55', deep: '#2B6244', ground: '#94B06A', bloom: '#8EA3DA', bloomDeep: '#6678BE', hill: '#5E9078' },
  autumn: { leaf: '#DD9A45', deep: '#A4562C', ground: '#CBB078', bloom: '#E9D6AC', bloomDeep: '#D3B57C', hill: '#94875F' },
  winter: { leaf: '#A5A894', deep: '#66715F', ground: '#EDF0EF', bloom: '#C23A44', bloomDeep: '#9B2330', hill: '#93A5A8' },
};

export const GREEN = { leaf: '#5E8B4A', deep: '#2C5540', dark: '#1F3F33' };
export const WOOD = { dark: '#3A2A20', mid: '#5B412F', warm: '#8A6547', pale: '#BD9670' };
export const PLASTER = { white: '#FAF7EF', low: '#E7E1D4' };
export const STONE = { pale: '#C6BDAB', mid: '#9C9386', low: '#7E776C' };
/** Sekishu red-brown and smoked silver. */
export const TILE = { red: '#A4563A', silver: '#565E63' };
export const MIKAN = '#F09A2B';
export const WINDOW_LIGHT = { bright: '#FFE7AE', warm: '#FBC872', low: '#E9A24C', halo: '#FFD58A' };
