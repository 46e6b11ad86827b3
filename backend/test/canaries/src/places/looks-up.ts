// caught by: floor-1-calls-down
import { door } from '../stays/index.js';

export const knows = door;
