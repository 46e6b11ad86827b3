// caught by: floor-5-calls-down
import { door } from '../mail/index.js';

export const knows = door;
