// caught by: domain-is-pure
import { placeStay } from '../place-stay.js';

export const knows = placeStay;
