// caught by: floor-5-calls-down
import { door } from '../demo/index.js';

export const knows = door;
