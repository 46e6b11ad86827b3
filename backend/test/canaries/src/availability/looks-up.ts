// caught by: floor-3-calls-down
import { door } from '../stays/index.js';

export const knows = door;
