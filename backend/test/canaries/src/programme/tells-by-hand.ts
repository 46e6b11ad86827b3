// caught by: floor-6-calls-down
import { door } from '../live/index.js';

export const knows = door;
