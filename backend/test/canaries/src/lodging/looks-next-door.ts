// caught by: no-neighbours-on-floor-3
import { door } from '../subsidies/index.js';

export const knows = door;
