// caught by: floor-2-calls-down
import { door } from '../availability/index.js';

export const knows = door;
