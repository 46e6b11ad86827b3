// caught by: sandbox-knows-no-backend
import { door } from '../../src/payments/index.js';

export const knows = door;
