// Door of the drawn pictures.
export { SCENE_KINDS, isSceneKind, scene, type SceneKind, type SceneRequest } from './scene.js';
export { SEASONS, TIMES, type Season, type Time } from './palette.js';
export { seedOf } from './random.js';
