// caught by: floor-5-calls-down
import { door } from '../programme/index.js';

export const knows = door;
