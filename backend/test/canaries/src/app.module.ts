// caught by: top-through-the-door
import { unitRow } from './places/unit.row.js';

export const knows = unitRow;
