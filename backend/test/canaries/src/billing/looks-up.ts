// caught by: floor-6-calls-down
import { door } from '../programme/index.js';

export const knows = door;
