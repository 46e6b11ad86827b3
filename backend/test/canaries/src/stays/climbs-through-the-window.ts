// caught by: through-the-door
import { claimRow } from '../availability/claim.row.js';

export const knows = claimRow;
