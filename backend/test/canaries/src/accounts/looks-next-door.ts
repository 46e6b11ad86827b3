// caught by: no-neighbours-on-floor-1
import { door } from '../payments/index.js';

export const knows = door;
