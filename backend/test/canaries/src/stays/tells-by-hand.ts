// caught by: floor-4-calls-down
import { door } from '../mail/index.js';

export const knows = door;
