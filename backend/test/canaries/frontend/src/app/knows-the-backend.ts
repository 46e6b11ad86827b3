// caught by: frontend-knows-no-backend
import { door } from '../../../src/stays/index.js';

export const knows = door;
