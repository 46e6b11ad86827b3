// caught by: floor-8-calls-down
import { door } from '../mail/index.js';

export const knows = door;
