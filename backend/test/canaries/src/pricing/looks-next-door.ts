// caught by: no-neighbours-on-floor-2
import { door } from '../availability/index.js';

export const knows = door;
