// caught by: tellers-hear-only
import { door } from '../availability/index.js';

export const knows = door;
