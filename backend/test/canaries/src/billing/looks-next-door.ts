// caught by: no-neighbours-on-floor-6
import { door } from '../events/index.js';

export const knows = door;
