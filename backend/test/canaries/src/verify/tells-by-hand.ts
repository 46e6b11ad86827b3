// caught by: floor-9-calls-down
import { door } from '../mail/index.js';

export const knows = door;
