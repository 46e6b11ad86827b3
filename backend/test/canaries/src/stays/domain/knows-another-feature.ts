// caught by: domain-is-pure
import { door } from '../../pricing/index.js';

export const knows = door;
