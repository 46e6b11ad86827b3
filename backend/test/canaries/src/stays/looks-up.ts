// caught by: floor-5-calls-down
import { door } from '../billing/index.js';

export const knows = door;
