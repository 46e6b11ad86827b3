// caught by: no-neighbours-on-floor-5
import { door } from '../events/index.js';

export const knows = door;
