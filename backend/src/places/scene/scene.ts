// Every kind of picture there is, and the one function that draws them.
// Must stay true: the same request gives the same string; no picture weighs more than 40 KB; none carries letters.
import { Canvas } from './canvas.js';
import { classroom } from './interiors/classroom.js';
import { corridor } from './interiors/corridor.js';
import { hall } from './interiors/hall.js';
import { bath, bedroom, kitchen } from './interiors/living-rooms.js';
import { boothRow, deskWindow, lounge, meetingRoom, studio } from './interiors/work-rooms.js';
import { veranda } from './interiors/veranda.js';
import { vignette } from './land/ground.js';
import { bay } from './motifs/bay.js';
import { branchSchool } from './motifs/branch-school.js';
import { earthenGarden } from './motifs/earthen-garden.js';
import { farmhouse } from './motifs/farmhouse.js';
import { harbourHouse } from './motifs/harbour-house.js';
import { islandBridge } from './motifs/island-bridge.js';
import { machiya } from './motifs/machiya.js';
import { paddyCottage } from './motifs/paddy-cottage.js';
import { riverside } from './motifs/riverside.js';
import { schoolLong } from './motifs/school-long.js';
import { seaside } from './motifs/seaside.js';
import { stationShop } from './motifs/station-shop.js';
import { warehouse } from './motifs/warehouse.js';
import { westernHall } from './motifs/western-hall.js';
import type { Season, Time } from './palette.js';

const MOTIFS = {
  hero: (c: Canvas) => veranda(c, false),
  tatami: (c: Canvas) => veranda(c, true),
  machiya,
  schoolLong,
  westernHall,
  seaside,
  harbourHouse,
  farmhouse,
  warehouse,
  stationShop,
  riverside,
  branchSchool,
  earthenGarden,
  bay,
  islandBridge,
  paddyCottage,
  classroom,
  corridor,
  hall,
  meetingRoom,
  boothRow,
  deskWindow,
  lounge,
  studio,
  bedroom,
  kitchen,
  bath,
} satisfies Record<string, (c: Canvas) => void>;

export type SceneKind = keyof typeof MOTIFS;
export const SCENE_KINDS = Object.keys(MOTIFS) as SceneKind[];
export const isSceneKind = (name: string): name is SceneKind => Object.hasOwn(MOTIFS, name);

export interface SceneRequest {
  kind: SceneKind;
  time?: Time;
  season?: Season;
  seed?: number;
  /** A look within the kind, e.g. 'red' roofs for machiya; unknown ones draw the plain look. */
  style?: string;
  title: string;
  description: string;
  /** Pixels the picture asks for by itself; a page may show it at any size. */
  width?: number;
  height?: number;
}

/** Complete SVG. The veranda composes for the size asked; all others are drawn 3:2 and cropped to it. */
export function scene({
  kind,
  time = 'day',
  season = 'autumn',
  seed = 1,
  style = '',
  title,
  description,
  width = 1200,
  height = 800,
}: SceneRequest): string {
  const c = new Canvas({ ...sheetFor(kind, width, height), time, season, seed, style });
  MOTIFS[kind](c);
  vignette(c);
  return c.finish(title, description, width, height);
}

function sheetFor(kind: SceneKind, width: number, height: number): { width: number; height: number } {
  if (kind !== 'hero' && kind !== 'tatami') return { width: 1200, height: 800 };
  const tall = height > width * 0.9;
  const wide = tall ? 780 : Math.round((720 * width) / height);
  return tall ? { width: wide, height: Math.round((wide * height) / width) } : { width: wide, height: 720 };
}
