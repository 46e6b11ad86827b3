// caught by: tellers-hear-only
import { door } from '../stays/index.js';

export const knows = door;
