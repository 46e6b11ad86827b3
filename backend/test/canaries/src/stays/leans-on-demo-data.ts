// caught by: floor-4-calls-down
import { door } from '../demo/index.js';

export const knows = door;
