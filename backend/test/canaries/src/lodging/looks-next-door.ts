// caught by: no-neighbours-on-floor-4
import { door } from '../subsidies/index.js';

export const knows = door;
