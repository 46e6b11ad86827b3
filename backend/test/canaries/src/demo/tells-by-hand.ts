// caught by: floor-7-calls-down
import { door } from '../mail/index.js';

export const knows = door;
