// caught by: floor-7-calls-down
import { door } from '../live/index.js';

export const knows = door;
