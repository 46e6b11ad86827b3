// caught by: floor-4-calls-down
import { door } from '../billing/index.js';

export const knows = door;
